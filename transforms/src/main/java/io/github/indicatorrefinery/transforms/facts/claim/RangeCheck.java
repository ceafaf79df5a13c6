package io.github.indicatorrefinery.transforms.facts.claim;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Span;
import io.github.indicatorrefinery.transforms.knowledge.Range;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import io.github.indicatorrefinery.transforms.knowledge.Threshold;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "It oscillates between 0 and 100": the bounds of an indicator. */
final class RangeCheck implements ClaimCheck<Span> {
  private static final String BOUND = "(" + Numbers.SIGNED + "|zero)\\s?%?";

  private static final Pattern SPAN =
      Pattern.compile(
          "\\b(?:oscillat\\w+|rang(?:e|es|ing)|fluctuat\\w+|bounded|bound|scaled?|(?:is|as) an? (?:percentage )?(?:value|number))"
              + "\\b[\\w ,()]{0,30}?\\s(?:between|from|within|of)\\s+"
              + BOUND
              + "\\s*(?:and|to|through)\\s+"
              + BOUND
              + "(?![\\d.]*\\d)");

  private static final Pattern DASHED =
      Pattern.compile(
          "\\b(?:oscillat\\w+|rang(?:es|ing)|fluctuat\\w+|bounded)"
              + "\\b[\\w ]{0,20}?\\s(?:between|from|within)\\s+(\\d+)\\s?[-\u2013\u2014]\\s?(\\d+)\\b");

  /** What varies in time, or belongs to something in the formula, is no bound of the indicator. */
  private static final Pattern NO_BOUND =
      Pattern.compile(
          "\\b(?:around|about|roughly|approximately|over|constant|factor|alpha|weights?|coefficient"
              + "|correlation|periods?|days?|usd|percentile|has ranged|have ranged|trading range|price range"
              + "|sideways|for example|for instance|e\\.g|in (?:19|20)\\d\\d|historically|typical range"
              + "|neutral|standard deviations?|unlike|histogram|%b|bandwidth)\\b|\\$");

  /** Soft words make a habit of a bound, unless the numbers are such as bounds have. */
  private static final Pattern SOFT =
      Pattern.compile("\\b(?:typically|usually|often|generally|mostly|normally|tends?|can|may)\\b");

  private static final List<Span> SHAPES_OF_BOUNDS =
      List.of(
          new Span(0, 1), new Span(-1, 1), new Span(0, 100), new Span(-100, 100), new Span(-100, 0));

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.RANGE;
  }

  @Override
  public Class<Span> type() {
    return Span.class;
  }

  @Override
  public List<Span> find(Sentence sentence) {
    if (!sentence.hasDigit()) {
      return List.of();
    }
    return span(SPAN, sentence).or(() -> span(DASHED, sentence)).stream().toList();
  }

  private static Optional<Span> span(Pattern pattern, Sentence sentence) {
    Matcher found = pattern.matcher(sentence.lower());
    if (!found.find() || NO_BOUND.matcher(sentence.lower().substring(0, found.end())).find()) {
      return Optional.empty();
    }
    double first = bound(found.group(1));
    double second = bound(found.group(2));
    Span span = new Span(Math.min(first, second), Math.max(first, second));
    boolean plain =
        SHAPES_OF_BOUNDS.contains(span)
            || !SOFT.matcher(sentence.lower().substring(0, found.end())).find();
    return plain && first != second ? Optional.of(span) : Optional.empty();
  }

  private static double bound(String text) {
    return text.equals("zero") ? 0 : Numbers.parse(text);
  }

  @Override
  public Optional<Judgement> judge(Span claimed, Reference reference) {
    List<Stated<Range>> ranges = reference.custom().ranges();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    for (Stated<Range> range : ranges) {
      if (isSame(claimed, range.value(), 1)) {
        return Optional.of(Judgement.correct(text(range.value()), range.source()));
      }
    }
    String all = ranges.stream().map(one -> text(one.value())).distinct().collect(Collectors.joining("; "));
    String source = ranges.get(0).source();
    for (Stated<Range> range : ranges) {
      if (isSame(claimed, range.value(), 100) || isSame(claimed, range.value(), 0.01)) {
        return Optional.of(
            new Judgement(Fact.Verdict.VARIANT, all, source, "the same bounds at another scale"));
      }
    }
    return Optional.of(judgeOther(claimed, reference, ranges, all, source));
  }

  private static Judgement judgeOther(
      Span claimed, Reference reference, List<Stated<Range>> ranges, String all, String source) {
    boolean turned = ranges.stream().anyMatch(one -> isSame(new Span(-claimed.upper(), -claimed.lower()), one.value(), 1));
    if (turned) {
      return new Judgement(Fact.Verdict.NOT_CHECKABLE, all, source, "the bounds with the sign turned, as some charts draw them");
    }
    if (isZone(claimed, reference)) {
      return new Judgement(Fact.Verdict.NOT_CHECKABLE, all, source, "the customary levels, which may be meant as a usual zone");
    }
    return new Judgement(Fact.Verdict.WRONG, all, source, "values lie " + all + ", not in " + claimed);
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
