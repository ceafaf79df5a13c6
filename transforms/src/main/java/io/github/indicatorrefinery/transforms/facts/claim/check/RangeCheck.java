package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Span;
import io.github.indicatorrefinery.transforms.facts.claim.text.Numbers;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.knowledge.reference.Range;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.knowledge.reference.Threshold;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "It oscillates between 0 and 100": the bounds of an indicator. */
final class RangeCheck implements ClaimCheck<Span> {
  private static final String BOUND = "(" + Numbers.SIGNED + "|zero)\\s?%?";

  private static final String LIES =
      "\\b(?:oscillat\\w+|rang(?:e|es|ing)|fluctuat\\w+|bounded|bound|scaled?|varies"
          + "|(?:is|as|a) (?:an? )?(?:percentage )?(?:values?|numbers?))\\b";

  private static final List<String> CUES =
      List.of("oscillat", "rang", "fluctuat", "bound", "scale", "varies", "value", "number");

  private static final Pattern SPAN =
      Pattern.compile(
          LIES
              + "[\\w ,()]{0,30}?\\s(?:between|from|within|of)\\s+"
              + BOUND
              + "\\s*(?:and|to|through|[\u2013\u2014-](?=\\s?\\d))\\s*"
              + BOUND
              + "(?![\\d.]*\\d)");

  /** What varies in time, or belongs to something in the formula, is no bound of the indicator. */
  private static final Pattern NO_BOUND =
      Pattern.compile(
          "\\b(?:around|about|roughly|approximately|over|constant|factor|alpha|weights?|coefficient"
              + "|periods?|days?|usd|percentile|has ranged|have ranged|trading range|price range"
              + "|sideways|for example|for instance|e\\.g|in (?:19|20)\\d\\d|historically|neutral"
              + "|standard deviations?|unlike|histogram|%b|bandwidth|z-?score|normalized|score"
              + "|success|accuracy|stud(?:y|ies)|returns?|rates ranging)\\b|\\$");

  /** Soft words make a habit of a bound, unless the numbers are such as bounds have. */
  private static final Pattern SOFT =
      Pattern.compile("\\b(?:typically|usually|often|generally|mostly|normally|tends?)\\b");

  /** The bounds that formulas give; others in a text mostly tell what was observed. */
  private static final List<Span> SHAPES_OF_BOUNDS =
      List.of(
          new Span(0, 1),
          new Span(-1, 1),
          new Span(0, 100),
          new Span(-100, 100),
          new Span(-100, 0));

  private static final double PERCENT = 100;

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.RANGE;
  }

  @Override
  public Class<Span> type() {
    return Span.class;
  }

  @Override
  public List<Found<Span>> find(Sentence sentence) {
    if (!sentence.hasDigit() || !sentence.hasAny(CUES)) {
      return List.of();
    }
    Matcher found = SPAN.matcher(sentence.lower());
    if (!found.find()) {
      return List.of();
    }
    String before = sentence.lower().substring(0, found.end());
    double first = bound(found.group(1));
    double second = bound(found.group(2));
    Span span = new Span(Math.min(first, second), Math.max(first, second));
    boolean habit = SOFT.matcher(before).find() && !SHAPES_OF_BOUNDS.contains(span);
    return habit || first == second || NO_BOUND.matcher(before).find()
        ? List.of()
        : List.of(new Found<>(span, found.start()));
  }

  private static double bound(String text) {
    return text.equals("zero") ? 0 : Numbers.parse(text);
  }

  @Override
  public Optional<ClaimFinding> judge(Span claimed, Reference reference) {
    List<Stated<Range>> ranges = reference.custom().ranges();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    for (Stated<Range> range : ranges) {
      if (isSame(claimed, range.value(), 1)) {
        return Optional.of(ClaimFinding.correct(text(range.value()), range.source()));
      }
    }
    String all =
        ranges.stream()
            .map(one -> text(one.value()))
            .distinct()
            .collect(Collectors.joining(" or "));
    String source = ranges.get(0).source();
    if (ranges.stream()
        .anyMatch(
            one ->
                isSame(claimed, one.value(), PERCENT)
                    || isSame(claimed, one.value(), 1 / PERCENT))) {
      return Optional.of(
          new ClaimFinding(Fact.Verdict.VARIANT, all, source, "the same bounds at another scale"));
    }
    if (isZone(claimed, reference)) {
      return Optional.of(
          new ClaimFinding(
              Fact.Verdict.NOT_CHECKABLE,
              all,
              source,
              "these are customary levels and may be meant as the usual zone"));
    }
    return isObservation(claimed, ranges)
        ? Optional.empty()
        : Optional.of(
            new ClaimFinding(
                Fact.Verdict.WRONG, all, source, "values lie " + all + ", not from " + claimed));
  }

  /** Values that the indicator can have, though they look like no bounds. */
  private static boolean isObservation(Span claimed, List<Stated<Range>> ranges) {
    return !SHAPES_OF_BOUNDS.contains(claimed)
        && ranges.stream()
            .map(Stated::value)
            .anyMatch(one -> one.lower() <= claimed.lower() && claimed.upper() <= one.upper());
  }

  private static boolean isZone(Span claimed, Reference reference) {
    List<Double> levels =
        reference.custom().thresholds().stream()
            .map(Stated::value)
            .map(Threshold::values)
            .flatMap(List::stream)
            .toList();
    return levels.contains(claimed.lower()) && levels.contains(claimed.upper());
  }

  private static boolean isSame(Span claimed, Range range, double scale) {
    return claimed.lower() * scale == range.lower() && claimed.upper() * scale == range.upper();
  }

  private static String text(Range range) {
    if (range.isUnbounded()) {
      return "without bounds";
    }
    if (Double.isInfinite(range.upper())) {
      return "from " + ClaimValue.number(range.lower()) + " up";
    }
    if (Double.isInfinite(range.lower())) {
      return "up to " + ClaimValue.number(range.upper());
    }
    return "from " + ClaimValue.number(range.lower()) + " to " + ClaimValue.number(range.upper());
  }
}
