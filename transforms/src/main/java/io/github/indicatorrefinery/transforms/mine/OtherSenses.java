package io.github.indicatorrefinery.transforms.mine;

import io.github.indicatorrefinery.transforms.catalog.Indicator;
import io.github.indicatorrefinery.transforms.catalog.Words;
import io.github.indicatorrefinery.transforms.text.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells where the name of an indicator means something else: the EMA that approves medicines, the
 * MFI that lends, the RSI of a wrist. What the words of other fields and the spelled-out name
 * beside an abbreviation say is held against what the words of the market say. Immutable, safe for
 * concurrent use.
 */
final class OtherSenses {
  private static final String MARKET = "market";
  private static final String FIELD = "field";
  private static final String ELSEWHERE = "elsewhere";
  private static final String ELSEWHERE_OF_PRICES = "elsewhere of prices";
  private static final String BACK = "back";
  private static final String OF_PRICES = "of prices";
  private static final String PART = "part";

  /** Longer words are no abbreviations. */
  private static final int MAX_ABBREVIATION_CHARS = 5;

  /** What is longer and not in the table, such as MACD and VWAP, is not known in other fields. */
  private static final int MAX_ANY_FIELD_CHARS = 3;

  /** A single letter is no abbreviation that words beside it could spell out. */
  private static final int MIN_SPELLED_CHARS = 3;

  /** A name that is spelled out beside its abbreviation says more than a word of another field. */
  private static final int SPELLED_OUT_WEIGHT = 2;

  /** "strengh" is the strength of the indicator's own name. */
  private static final int ALIKE_CHARS = 4;

  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "and", "for", "in", "to", "on");

  private final PhraseTrie<Set<String>> cues = new PhraseTrie<>();
  private final Set<String> kinds;
  private final Set<String> ofPrices;
  private final Set<String> parts;

  /** Knows the senses of the table {@code other_senses.tsv}. */
  OtherSenses() {
    WordList list = WordList.beside(OtherSenses.class, "other_senses.tsv");
    this.kinds = list.kinds();
    this.ofPrices = Set.copyOf(list.of(OF_PRICES));
    this.parts = Set.copyOf(list.of(PART));
    for (String kind : kinds) {
      for (String phrase : list.of(kind)) {
        Set<String> fresh = new HashSet<>();
        Set<String> known = cues.putIfAbsent(phrase, fresh);
        (known == null ? fresh : known).add(kind);
      }
    }
  }

  /**
   * Whether a name means something else than its indicators in this text.
   *
   * @param mentions all names of the text; of one indicator by two names neither is another sense
   */
  boolean isOther(Words text, Names.Mention mention, List<Names.Mention> mentions) {
    String name = String.join(" ", text.folded().subList(mention.start(), mention.end()));
    boolean isAbbreviation = mention.length() == 1 && name.length() <= MAX_ABBREVIATION_CHARS;
    if ((!isAbbreviation && !kinds.contains(name)) || isNamedTwice(mention, mentions)) {
      return false;
    }
    boolean mayBeAny =
        isAbbreviation && (kinds.contains(name) || name.length() <= MAX_ANY_FIELD_CHARS);
    int other = isAbbreviation && isSpelledOtherwise(text, mention) ? SPELLED_OUT_WEIGHT : 0;
    int market = 0;
    Predicate<Set<String>> isOther = of -> of.contains(name) || (mayBeAny && of.contains(FIELD));
    for (PhraseTrie.Match<Set<String>> match : cues.matches(text)) {
      boolean isApart = match.end() <= mention.start() || match.start() >= mention.end();
      if (isApart && isOther.test(match.value())) {
        other++;
      } else if (isApart && match.value().contains(MARKET)) {
        market++;
      }
    }
    return other > 0 && other >= market;
  }

  /** Whether a text has words for what was spoken of before, such as "it". */
  boolean pointsBack(Words text) {
    return cues.matches(text).stream().anyMatch(match -> match.value().contains(BACK));
  }

  /** Whether a text is about what does not belong to an indicator, such as wallets and taxes. */
  boolean isElsewhere(Words text, Indicator indicator) {
    boolean isOfPrices = ofPrices.contains(indicator.category());
    return cues.matches(text).stream()
        .map(PhraseTrie.Match::value)
        .anyMatch(of -> of.contains(ELSEWHERE) || (isOfPrices && of.contains(ELSEWHERE_OF_PRICES)));
  }

  /** Whether others are made of an indicator, as of an average or of what miners earn. */
  boolean isPart(Indicator indicator) {
    return parts.contains(indicator.slug());
  }

  private static boolean isNamedTwice(Names.Mention mention, List<Names.Mention> mentions) {
    return mentions.stream()
        .anyMatch(
            one ->
                one.start() != mention.start()
                    && one.length() > 1
                    && one.indicators().stream().anyMatch(mention.indicators()::contains));
  }

  /** "consumer confidence index CCI": the words beside the letters spell another name. */
  private static boolean isSpelledOtherwise(Words text, Names.Mention mention) {
    String letters = text.get(mention.start());
    return letters.length() >= MIN_SPELLED_CHARS
        && (spells(text, mention, letters, mention.start() - 1, -1)
            || spells(text, mention, letters, mention.end(), 1));
  }

  private static boolean spells(
      Words text, Names.Mention mention, String letters, int start, int step) {
    int at = start;
    int alike = 0;
    for (int i = 0; i < letters.length(); i++) {
      while (at >= 0 && at < text.size() && SMALL_WORDS.contains(text.get(at))) {
        at += step;
      }
      char initial = letters.charAt(step > 0 ? i : letters.length() - 1 - i);
      if (at < 0
          || at >= text.size()
          || text.get(at).isEmpty()
          || text.get(at).charAt(0) != initial) {
        return false;
      }
      alike += isOfName(text.get(at), mention.indicators()) ? 1 : 0;
      at += step;
    }
    return 2 * alike <= letters.length();
  }

  private static boolean isOfName(String word, List<Indicator> indicators) {
    String start = word.substring(0, Math.min(ALIKE_CHARS, word.length()));
    return indicators.stream()
        .flatMap(one -> Words.of(one.name()).folded().stream())
        .anyMatch(own -> own.startsWith(start));
  }
}
