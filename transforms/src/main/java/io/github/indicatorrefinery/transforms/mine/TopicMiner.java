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

  TopicMiner(Names names, String topic) {
    this.names = names;
    Words words = Words.of(topic);
    this.topicContext = Set.copyOf(names.context(words));
    this.subject = TopicSubject.of(names, words, topicContext);
  }

  /** The slug of the one indicator that the topic is about, if it is about exactly one. */
  public Optional<String> subject() {
    return subject.map(Indicator::slug);
  }

  /** What one question of this topic is about. */
  public Attribution attribute(String question) {
    Words words = Words.of(question);
    Context context = new Context(words);
    Set<String> slugs = new LinkedHashSet<>();
    subject.ifPresent(one -> slugs.add(one.slug()));
    for (Names.Mention mention : names.mentions(words, context::opensGate)) {
      slugs.add(meant(mention.indicators(), context).slug());
    }
    List<String> first = slugs.stream().limit(Attribution.MAX_INDICATORS).toList();
    return new Attribution(first, basis(first));
  }

  private Basis basis(List<String> slugs) {
    if (subject.isPresent()) {
      return Basis.BY_TOPIC;
    }
    return slugs.isEmpty() ? Basis.NONE : Basis.BY_QUESTION;
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
