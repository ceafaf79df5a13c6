package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Periods;
import io.github.indicatorrefinery.transforms.facts.claim.check.ClaimCheck.Found;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.text.OpenedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths out of a sentence that tells of them as the custom or as the definition. */
final class PeriodSentence {
  private static final String LENGTHS =
      "(\\d{1,3}(?:(?:-?(?:period|day|bar)s?)?(?:,| and|, and|/)\\s?\\d{1,3}){0,3})";

  private static final String UNIT =
      "[- ](?:trading )?(?:periods?|days?|bars?|candles?|sessions?)\\b";

  /** The custom, at most a few words without a figure, then the lengths. */
  private static final Pattern CUSTOMARY =
      Pattern.compile(
          "\\b(?:typically|usually|normally|commonly|by default|traditionally|conventionally"
              + "|defaults?|standard|the most common(?:ly used)?)\\b[a-z(:,%' -]{0,45}?\\s"
              + LENGTHS
              + UNIT);

  /** "The default settings are 12, 26, and 9": what are settings needs no unit. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "\\b(?:defaults?|standard|typical|usual|traditional|most common) (?:[a-z]+ )?"
              + "(?:settings?|parameters?|periods?|values?|lengths?|lookback)"
              + "[a-z( :-]{0,45}?\\s(\\d{1,3}(?:(?:,| and|, and)\\s\\d{1,3}){0,3})"
              + "(?!\\d|[.,]\\d|%|\\s?(?:standard|hours?|minutes?|times|percent))");

  private static final List<String> CUES =
      List.of(
          "default",
          "typical",
          "usual",
          "standard",
          "common",
          "normal",
          "tradition",
          "convention",
          "average",
          "sma",
          "ma ");

  private static final Pattern DEFINING =
      Pattern.compile(
          "\\b(?:uses?|using|based on|compares?|consists? of|tracks?|calculated|derived|involves?"
              + "|utilizes?|crosse?s?|crossing|crossover|ratio|divid\\w+|relationship|intersection)\\b");

  /** "111-day moving average", "350DMA", "the 111-day and 350-day averages". */
  private static final OpenedPattern AVERAGE =
      OpenedPattern.of(
          "0123456789",
          "\\b(\\d{1,3})(?:-| )?(day|week)s?(?=(?: and [\\w ]{0,15}\\d{1,3}-day)?"
              + "(?: [a-z]+){0,2} (?:moving|average|sma|ma)\\b)|\\b(\\d{2,3})-?(?:d?ma)\\b");

  /** What is counted there is no length of the indicator, or no custom is told. */
  private static final Pattern NO_LENGTH =
      Pattern.compile(
          "\\b(?:deviations?|tax|lock|withdraw|challenge|example|e\\.g|requires?|takes?|last\\w*"
              + "|annualized|trading days|study|studies|instead of|rather than|ranging|ranges?"
              + "|such as|adjust\\w*|around|about|peaks?)\\b");

  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:also|other|along|combin\\w+|confirm\\w*|addition\\w*|conjunction|like|example|e\\.g"
              + "|such as|similar|unlike|instead|alternative\\w*|support|golden cross|death cross)\\b");

  /** "The standard 14-day RSI": the name may stand right behind the length. */
  private static final int LETTERS_TO_NAME = 5;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final int DAYS_A_WEEK = 7;

  private PeriodSentence() {}

  static Optional<Found<Periods>> periods(Sentence sentence) {
    return sentence.hasDigit() && sentence.hasAny(CUES)
        ? customary(CUSTOMARY, sentence)
            .or(() -> customary(SETTINGS, sentence))
            .or(() -> defining(sentence))
        : Optional.empty();
  }

  private static Optional<Found<Periods>> customary(Pattern pattern, Sentence sentence) {
    Matcher found = pattern.matcher(sentence.lower());
    if (!found.find() || NO_LENGTH.matcher(found.group()).find()) {
      return Optional.empty();
    }
    List<Double> periods = new ArrayList<>();
    Matcher number = NUMBER.matcher(found.group(1));
    while (number.find()) {
      periods.add(Double.valueOf(number.group()));
    }
    return Optional.of(new Found<>(new Periods(periods, true), found.end() + LETTERS_TO_NAME));
  }

  private static Optional<Found<Periods>> defining(Sentence sentence) {
    String lower = sentence.lower();
    Matcher found = AVERAGE.matcher(lower);
    List<Double> periods = new ArrayList<>();
    int first = -1;
    for (int at = 0; AVERAGE.find(found, lower, at); at = found.end()) {
      first = first < 0 ? found.start() : first;
      periods.add(days(found));
    }
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    boolean plain = DEFINING.matcher(lower).find() && !BESIDE.matcher(lower).find();
    return plain ? Optional.of(new Found<>(new Periods(periods, false), first)) : Optional.empty();
  }

  private static double days(Matcher average) {
    if (average.group(1) == null) {
      return Double.parseDouble(average.group(3));
    }
    boolean weeks = average.group(2).equals("week");
    return Double.parseDouble(average.group(1)) * (weeks ? DAYS_A_WEEK : 1);
  }
}
