package io.github.indicatorrefinery.transforms.facts.claim.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which indicator a sentence of an answer is about. One that names exactly one before its
 * statement is about that one; one that only says "it" or "the indicator" is about the one that was
 * named last; where that is not plain, it is about none.
 */
public final class ClaimSubjects {
  /** How far "it" may be from the name: an opening, a heading and some list items. */
  static final int MAX_SENTENCES_BACK = 6;

  /**
   * How many sentences an answer may begin with before the indicator of the pair is named: an
   * opening and a heading. Further down "it" is something else that this class does not know.
   */
  static final int MAX_SENTENCES_UNNAMED = 3;

  /** Averages and the like are what other indicators are made of. */
  private static final Set<String> CONSTITUENTS =
      Set.of(
          "simple_moving_average_sma",
          "exponential_moving_average_ema",
          "weighted_moving_average_wma",
          "average_true_range_atr",
          "standard_deviation");

  /** A sentence that begins with the name of an average, or with "The" before it, is about it. */
  private static final int LETTERS_OF_ARTICLE = 4;

  private static final String GENERIC =
      "(?:indicator|oscillator|index|line|metric|ratio|model|band|channel|tool|measure|theory"
          + "|value|reading|technique|concept|formula|calculation|result|multiple|system|setting"
          + "|parameter|period|level)";

  private static final Pattern PRONOUN =
      Pattern.compile(
          "[\"\u201C]?(?:[a-z/& ]{1,40}: +)?(?:(?:conversely|typically|generally|traditionally"
              + "|by default),? )?(?:when |if )?(?:it |its |they |this |these |both lines"
              + "|the (?:resulting |default |standard |typical |most common |usual )?(?:time )?"
              + GENERIC
              + "s?\\b|(?:an? )?(?:high |low |higher |lower |indicator )?(?:value|reading|level)s?\\b"
              + "|(?:default|typical|standard|above|below|over|under|over(?:bought|sold))\\b)");

  private final IndicatorNames names;
  private final List<Sentence> sentences;
  private final List<String> slugs;
  private final Map<Integer, List<Mention>> mentions = new HashMap<>();

  /**
   * The subjects of one answer.
   *
   * @param slugs what the pair is about
   */
  public ClaimSubjects(IndicatorNames names, List<Sentence> sentences, List<String> slugs) {
    this.names = names;
    this.sentences = sentences;
    this.slugs = slugs;
  }

  /**
   * The slugs of the one indicator that a statement is about; empty where that is not plain.
   *
   * @param index which sentence
   * @param end up to where in it the subject must have been named
   */
  public List<String> of(int index, int end) {
    List<Mention> named =
        mentions(index).stream().filter(one -> one.start() < end && !isOnlyPart(one)).toList();
    if (!named.isEmpty()) {
      return single(named);
    }
    return PRONOUN.matcher(sentences.get(index).lower()).lookingAt()
        ? antecedent(index)
        : List.of();
  }

  /** "A middle band, usually a 20-day SMA" is about no average, nor is what follows it. */
  private boolean isOnlyPart(Mention named) {
    return isConstituent(named)
        && named.start() > LETTERS_OF_ARTICLE
        && named.slugs().stream().noneMatch(slugs::contains);
  }

  private static boolean isConstituent(Mention named) {
    return !named.slugs().isEmpty() && CONSTITUENTS.containsAll(named.slugs());
  }

  /** What an abbreviation means, where the pair is about it. */
  public List<String> ofName(String name) {
    return names.meaning(name).stream().filter(slugs::contains).toList();
  }

  private List<String> antecedent(int index) {
    for (int i = index - 1; i >= Math.max(0, index - MAX_SENTENCES_BACK); i--) {
      List<Mention> named = mentions(i);
      if (!named.isEmpty()) {
        return single(named);
      }
    }
    return index <= MAX_SENTENCES_UNNAMED && slugs.size() == 1 ? slugs : List.of();
  }

  private List<Mention> mentions(int index) {
    return mentions.computeIfAbsent(
        index,
        i ->
            names.in(sentences.get(i).text()).stream()
                .filter(one -> !one.gated() || slugs.containsAll(one.slugs()))
                .toList());
  }

  /** The one indicator that all names mean, but for constituents behind it. */
  private List<String> single(List<Mention> named) {
    List<String> subject = named.get(0).slugs();
    for (Mention other : named) {
      Set<String> common = new HashSet<>(subject);
      common.retainAll(other.slugs());
      if (common.isEmpty() && !isConstituent(other)) {
        return List.of();
      }
      subject = common.isEmpty() ? subject : List.copyOf(common);
    }
    List<String> ours = subject.stream().filter(slugs::contains).toList();
    return ours.isEmpty() ? subject.stream().sorted().toList() : ours;
  }
}
