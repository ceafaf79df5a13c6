package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.catalog.Words;
import io.github.indicatorrefinery.transforms.mine.Names.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a topic is about exactly one indicator. It must name one and no other, and the
 * name must be a good part of the topic: {@code RSI mastery cryptocurrency} is about RSI, {@code
 * Impact of slippage on arbitrage between exchanges} is not about slippage.
 */
final class TopicSubject {
  /**
   * The least part of a topic's words that the name must be, fillers aside. The topics of the real
   * export that are about one indicator have 0.4 or more; a third leaves room for a qualifier.
   */
  private static final double MIN_SHARE = 1.0 / 3;

  /** Words that say how a topic is treated, not what it is about, folded as in {@link Words}. */
  private static final Set<String> FILLERS =
      Set.copyOf(
          Words.of(
                  """
                  a an and as at by for from in into of on or the to vs with
                  altcoin bitcoin blockchain btc crypto cryptocurrency defi derivative market trading
                  advanced analysis application basics best chain chart complete deep fundamentals guide
                  indicator introduction mastery measure method metric model overview practice research
                  signal strategy study system technical technique theory tool tutorial usage using
                  """)
              .folded());

  /** Words of names that tell no indicator from another. */
  private static final Set<String> OF_MANY_NAMES =
      Set.copyOf(
          Words.of("average channel chart index indicator line oscillator ratio score volume rate")
              .folded());

  private TopicSubject() {}

  /** The words of a subject's name and of the topic that tell what the topic is about. */
  static Set<String> words(Indicator subject, Words topic) {
    Set<String> words = new HashSet<>(topic.folded());
    words.addAll(Words.of(subject.name()).folded());
    words.removeAll(FILLERS);
    words.removeAll(OF_MANY_NAMES);
    words.remove(Words.BREAK);
    return words;
  }

  /** Whether a subject bears the name of a kind that an indicator is of, such as momentum. */
  static boolean isOfKind(Indicator indicator, Indicator subject) {
    Set<String> name = new HashSet<>(Words.of(subject.name()).folded());
    name.removeAll(FILLERS);
    return indicator.category().equals(subject.category())
        && Words.of(subject.subcategory()).folded().containsAll(name);
  }

  /**
   * The one indicator that a topic is about. A gated name without a context word counts only where
   * it is the whole topic.
   */
  static Optional<Indicator> of(Names names, Words topic, Set<String> context) {
    return subject(
            names.mentions(topic, one -> context.contains(one.slug())), topic, context, MIN_SHARE)
        .or(() -> subject(names.mentions(topic, one -> true), topic, context, 1));
  }

  private static Optional<Indicator> subject(
      List<Mention> mentions, Words topic, Set<String> context, double minShare) {
    Set<Indicator> named = new LinkedHashSet<>();
    List<Mention> open = new ArrayList<>();
    for (Mention mention : mentions) {
      resolved(mention, topic, context).ifPresentOrElse(named::add, () -> open.add(mention));
    }
    if (named.size() != 1) {
      return Optional.empty();
    }
    Indicator subject = named.iterator().next();
    boolean family = !open.stream().allMatch(mention -> mention.indicators().contains(subject));
    return family || share(mentions, topic, subject) < minShare
        ? Optional.empty()
        : Optional.of(subject);
  }

  /** The one indicator that a name means in a topic; none where it stays the name of a family. */
  private static Optional<Indicator> resolved(Mention mention, Words topic, Set<String> context) {
    if (!mention.isShared()) {
      return Optional.of(mention.indicators().get(0));
    }
    List<Indicator> told =
        mention.indicators().stream().filter(one -> context.contains(one.slug())).toList();
    if (told.isEmpty()) {
      List<String> name = topic.folded().subList(mention.start(), mention.end());
      told =
          mention.indicators().stream()
              .filter(one -> Words.of(one.name()).folded().equals(name))
              .toList();
    }
    return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
  }

  /** The named words among all that count: no fillers, nor what only names the subject's class. */
  private static double share(List<Mention> mentions, Words topic, Indicator subject) {
    Set<String> passedOver = new HashSet<>(FILLERS);
    passedOver.add(Words.BREAK);
    passedOver.addAll(Words.of(subject.category() + " " + subject.subcategory()).folded());
    boolean[] naming = new boolean[topic.size()];
    int named = 0;
    for (Mention mention : mentions) {
      named += mention.length();
      Arrays.fill(naming, mention.start(), mention.end(), true);
    }
    int counting = named;
    for (int i = 0; i < topic.size(); i++) {
      if (!naming[i] && !passedOver.contains(topic.get(i))) {
        counting++;
      }
    }
    return (double) named / counting;
  }
}
