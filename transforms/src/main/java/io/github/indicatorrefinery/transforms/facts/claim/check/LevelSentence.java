package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Level;
import io.github.indicatorrefinery.transforms.facts.claim.Reading;
import io.github.indicatorrefinery.transforms.facts.claim.text.Numbers;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Reads levels and what they mean out of a sentence that tells of them as the custom. */
final class LevelSentence {
  private static final String NUMBER =
      Numbers.SIGNED + ")(?![\\d.,]*\\d|-?day|-?period|\\s?(?:x|billion|million))";

  private static final Pattern PART =
      Pattern.compile(
          "(?:\\b(?:above|over|greater than|higher than|more than|exceed(?:s|ing)?)\\s|>\\s?)"
              + "(?:the )?(?<high>"
              + NUMBER
              + "|(?:\\b(?:below|under|less than|lower than)\\s|<\\s?)(?:the )?(?<low>"
              + NUMBER
              + "|(?<![\\d.])(?<zone>[-\u2212\u2013]?\\d+) to (?<end>[-\u2212\u2013]?\\d+)(?![\\d.,]*\\d)"
              + "|\\b(?<name>overbought|oversold|overvalued|undervalued"
              + "|(?<strong>strong) (?:bullish |bearish |directional )?trend"
              + "|(?<weak>weak|absence of a|lack of a?|no|non-?existent|weak or non-?existent)"
              + "(?: clear| strong)? trend|(?:in|at a) (?<profit>profit|loss))\\b");

  private static final List<String> CUES =
      List.of("overbought", "oversold", "overvalued", "undervalued", " trend", "profit", "loss");

  /** A sentence without one of these tells no level. */
  private static final List<String> LEVELS =
      List.of("above", "below", ">", "<", " than ", "over ", "under ", "exceed", " to ");

  /** A choice, an action or an event is no custom. */
  private static final Pattern NO_CUSTOM =
      Pattern.compile(
          "\\b(?:buy(?!ing pressure)|sell(?!ing pressure)|enter|entry|exit|close|cross(?:es|ed|ing|over)?|stop"
              + "|example|instance|e\\.g|adjust\\w*|custom\\w*|strateg\\w+|instead|rather|set"
              + "|might|such as|remain\\w*|stay\\w*|sustained|persist\\w*|fell|dropped|dipped"
              + "|reached|rose|spiked|in (?:19|20)\\d\\d|during|divergence|case|not|unless"
              + "|uptrend|downtrend|from (?:above|below|over)|very|extremely|exceptionally)\\b|\\$");

  private static final Set<Double> ENDS_OF_SCALES = Set.of(0.0, 100.0, -100.0);

  private record Part(@Nullable Reading reading, boolean above, double value) {
    boolean isReading() {
      return reading != null;
    }
  }

  private LevelSentence() {}

  static List<Level> levels(Sentence sentence) {
    if (!sentence.hasDigit() || !sentence.hasAny(CUES) || !sentence.hasAny(LEVELS)) {
      return List.of();
    }
    String lower = sentence.lower();
    return NO_CUSTOM.matcher(lower).find() ? List.of() : paired(parts(lower));
  }

  private static List<Part> parts(String lower) {
    List<Part> parts = new ArrayList<>();
    Matcher found = PART.matcher(lower);
    while (found.find()) {
      if (found.group("name") != null) {
        parts.add(new Part(reading(found), false, 0));
      } else if (found.group("zone") != null) {
        zone(Numbers.parse(found.group("zone")), Numbers.parse(found.group("end")))
            .ifPresent(parts::add);
      } else {
        boolean above = found.group("high") != null;
        parts.add(new Part(null, above, Numbers.parse(found.group(above ? "high" : "low"))));
      }
    }
    return parts;
  }

  /** "0 to -20" is all above -20: one end of the zone is an end of the scale. */
  private static Optional<Part> zone(double first, double second) {
    boolean firstEnds = ENDS_OF_SCALES.contains(first);
    if (firstEnds == ENDS_OF_SCALES.contains(second)) {
      return Optional.empty();
    }
    double level = firstEnds ? second : first;
    return Optional.of(new Part(null, level < (firstEnds ? first : second), level));
  }

  private static Reading reading(Matcher found) {
    if (found.group("strong") != null) {
      return Reading.STRONG_TREND;
    }
    if (found.group("weak") != null) {
      return Reading.WEAK_TREND;
    }
    String name = found.group("profit") == null ? found.group("name") : found.group("profit");
    return Reading.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Readings and levels must take turns: else it is not plain which belongs to which. */
  private static List<Level> paired(List<Part> parts) {
    if (parts.size() % 2 != 0) {
      return List.of();
    }
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 2) {
      boolean readingFirst = parts.get(0).isReading();
      Part reading = parts.get(readingFirst ? i : i + 1);
      Part level = parts.get(readingFirst ? i + 1 : i);
      if (!reading.isReading() || level.isReading()) {
        return List.of();
      }
      levels.add(new Level(reading.reading(), level.above(), level.value()));
    }
    return levels;
  }
}
