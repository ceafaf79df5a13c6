package io.github.indicatorrefinery.transforms.facts.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which indicator a sentence of an answer is about. A sentence that names exactly one is
 * about that one; one that only says "it" or "the indicator" is about the one that was named last;
 * where that is not plain, it is about none.
 */
final class Subjects {
  /** How far "it" may be from the name: an opening, a heading and some list items. */
  static final int MAX_SENTENCES_BACK = 6;

  /** Averages and the like are what other indicators are made of, not what these sentences tell of. */
  private static final Set<String> CONSTITUENTS =
      Set.of(
          "simple_moving_average_sma",
          "exponential_moving_average_ema",
          "weighted_moving_average_wma",
          "average_true_range_atr",
          "standard_deviation");

  private static final String GENERIC =
      "(?:indicator|oscillator|index|line|metric|ratio|model|bands?|channels?|tool|measure|theory"
          + "|values?|readings?|technique|concept|formula|calculation|result|multiple|system)";

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:[a-z/ ]{0,40}: +)?(?:conversely, |typically, |generally, |traditionally, |\")?"
              + "(?:when |if )?(?:its? |they |this |these |both lines|the (?:resulting )?"
              + GENERIC
              + "s?\\b|(?:an? )?(?:high |low )?(?:indicator )?(?:values?|readings?|levels?)\\b"
              + "|the (?:default|standard|typical|most common|usual)|typically|above|below)");

  private final IndicatorNames names;
  private final List<Sentence> sentences;
  private final List<String> slugs;
  private final Map<Integer, List<Mention>> mentions = new HashMap<>();

  /**
   * The subjects of one answer.
   *
   * @param slugs what the pair is about
   */
  Subjects(IndicatorNames names, List<Sentence> sentences, List<String> slugs) {
    this.names = names;
    this.sentences = sentences;
    this.slugs = slugs;
  }

  /** The slugs of the one indicator that a sentence is about; empty where that is not plain. */
  List<String> of(int index) {
    List<Mention> named = mentions(index);
    if (!named.isEmpty()) {
      return single(named);
    }
    return PRONOUN.matcher(sentences.get(index).lower()).lookingAt()
        ? antecedent(index)
        : List.of();
  }

  /** What an abbreviation means, where the pair is about it. */
  List<String> ofName(String name) {
    return names.meaning(name).stream().filter(slugs::contains).toList();
  }

  private List<String> antecedent(int index) {
    int furthest = Math.max(0, index - MAX_SENTENCES_BACK);
    for (int i = index - 1; i >= furthest; i--) {
      List<Mention> named = mentions(i);
      if (!named.isEmpty()) {
        return single(named);
      }
    }
    return furthest == 0 && slugs.size() == 1 ? slugs : List.of();
  }

  private List<Mention> mentions(int index) {
    return mentions.computeIfAbsent(
        index,
        i ->
            names.in(sentences.get(i).text()).stream()
                .filter(one -> !one.gated() || slugs.containsAll(one.slugs()))
                .toList());
  }

  private List<String> single(List<Mention> named) {
    List<String> subject = named.get(0).slugs();
    for (Mention other : named) {
      boolean constituent =
          !other.slugs().isEmpty() && CONSTITUENTS.containsAll(other.slugs());
      Set<String> common = new HashSet<>(subject);
      common.retainAll(other.slugs());
      if (common.isEmpty() && !constituent) {
        return List.of();
      }
      subject = common.isEmpty() ? subject : List.copyOf(common);
    }
    List<String> ours = subject.stream().filter(slugs::contains).toList();
    return ours.isEmpty() ? subject.stream().sorted().toList() : ours;
  }
}
