package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.catalog.Words;
import io.github.indicatorrefinery.transforms.values.Attribution;
import io.github.indicatorrefinery.transforms.values.Attribution.Basis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Attributes the questions of one topic. Immutable, safe for concurrent use. */
public final class TopicMiner {
  private final Names names;
  private final Set<String> topicContext;
  private final Optional<Indicator> subject;
  private final Set<String> subjectWords;

  TopicMiner(Names names, String topic) {
    this.names = names;
    Words words = names.words(topic);
    this.topicContext = Set.copyOf(names.context(words));
    this.subject = TopicSubject.of(names, words, topicContext);
    this.subjectWords = subject.map(one -> TopicSubject.words(one, words)).orElse(Set.of());
  }

  /** The slug of the one indicator that the topic is about, if it is about exactly one. */
  public Optional<String> subject() {
    return subject.map(Indicator::slug);
  }

  /** What one question of this topic is about. */
  public Attribution attribute(String question) {
    Words words = names.words(question);
    Context context = new Context(words);
    List<Names.Mention> mentions = names.mentions(words, context::opensGate);
    boolean isAside = subject.isPresent() && leaves(subject.get(), words, mentions);
    Set<String> slugs = new LinkedHashSet<>();
    if (!isAside) {
      subject.ifPresent(one -> slugs.add(one.slug()));
    }
    for (Names.Mention mention : mentions) {
      slugs.add(meant(mention.indicators(), context).slug());
    }
    List<String> first = slugs.stream().limit(Attribution.MAX_INDICATORS).toList();
    Basis byQuestion = first.isEmpty() ? Basis.NONE : Basis.BY_QUESTION;
    return new Attribution(
        first, subject.isPresent() && !isAside ? Basis.BY_TOPIC : byQuestion, isAside);
  }

  /**
   * Whether a question is not about the subject: no word of the topic that tells the subject stands
   * in it, nor one that points back to it, and it names other indicators or is about what belongs
   * to none. Names of indicators that are of the kind that the subject stands for are no others,
   * nor are those that others are made of: "the formula of the 111-day SMA" asks of the Pi Cycle
   * Top.
   */
  private boolean leaves(Indicator subject, Words question, List<Names.Mention> mentions) {
    for (String word : question.folded()) {
      if (subjectWords.contains(word)) {
        return false;
      }
    }
    if (names.pointsBack(question)) {
      return false;
    }
    if (mentions.isEmpty()) {
      return names.isElsewhere(question, subject);
    }
    List<Indicator> named =
        mentions.stream().flatMap(mention -> mention.indicators().stream()).toList();
    return !named.stream().allMatch(names::isPart)
        && named.stream()
            .noneMatch(one -> one.equals(subject) || TopicSubject.isOfKind(one, subject));
  }

  /**
   * Which of those that share a name is meant: the topic's own; else the first of which the
   * question holds a context word; else the first of which the topic does; else the first.
   */
  private Indicator meant(List<Indicator> sharing, Context context) {
    if (sharing.size() == 1) {
      return sharing.get(0);
    }
    if (subject.isPresent() && sharing.contains(subject.get())) {
      return subject.get();
    }
    return sharing.stream()
        .filter(context::inQuestion)
        .findFirst()
        .or(() -> sharing.stream().filter(context::inTopic).findFirst())
        .orElse(sharing.get(0));
  }

  /** Context words of one question, looked for once a name needs them: few do. */
  private final class Context {
    private final Words question;
    private @Nullable Set<String> found;

    Context(Words question) {
      this.question = question;
    }

    boolean opensGate(Indicator indicator) {
      return inTopic(indicator) || inQuestion(indicator);
    }

    boolean inTopic(Indicator indicator) {
      return topicContext.contains(indicator.slug());
    }

    boolean inQuestion(Indicator indicator) {
      if (found == null) {
        found = names.context(question);
      }
      return found.contains(indicator.slug());
    }
  }
}
