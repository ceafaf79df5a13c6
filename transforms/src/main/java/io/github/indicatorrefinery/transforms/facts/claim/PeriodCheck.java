package io.github.indicatorrefinery.transforms.facts.claim;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Periods;
import io.github.indicatorrefinery.transforms.knowledge.Parameter;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "Typically 14 periods": lengths that are said to be the default or the custom. */
final class PeriodCheck implements ClaimCheck<Periods> {
  /** How the knowledge base calls parameters that are lengths: n, n_fast. */
  private static final String LENGTH_PREFIX = "n";

  private static final String LENGTHS =
      "(\\d{1,3}(?:(?:-?(?:period|day|bar|week)s?)?(?:,| and|, and|/)\\s?\\d{1,3}){0,3})";

  private static final String UNIT = "[- ](?:trading )?(?:periods?|days?|bars?|candles?|sessions?)\\b";

  private static final String CUSTOM =
      "\\b(?:typically|usually|normally|commonly|by default|traditionally|conventionally|defaults?"
          + "|standard|the most common(?:ly used)?)\\b";

  /** The custom, at most a few words without a figure, then the lengths. */
  private static final Pattern CUSTOMARY =
      Pattern.compile(CUSTOM + "[a-z(:,%' -]{0,45}?\\s" + LENGTHS + UNIT);

  /** "default settings are 12, 26, and 9": what are settings needs no unit. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "\\b(?:defaults?|standard|typical|usual|traditional|most common) (?:[a-z]+ )?"
              + "(?:settings?|parameters?|periods?|values?|lengths?|lookback)"
              + "[a-z( :-]{0,45}?\\s(\\d{1,3}(?:(?:,| and|, and)\\s\\d{1,3}){0,3})"
              + "(?![\\d.,%]|\\s?(?:standard|hours?|minutes?|times|percent))");

  /** What is counted there is no length of the indicator, or no custom is told. */
  private static final Pattern NO_LENGTH =
      Pattern.compile(
          "\\b(?:deviations?|tax|lock|withdraw|challenge|example|e\\.g|requires?|takes?|last|annualized"
              + "|trading days|study|studies|instead of|rather than|ranging|ranges?|such as|adjust\\w*)\\b");

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.PERIOD;
  }

  @Override
  public Class<Periods> type() {
    return Periods.class;
  }

  @Override
  public List<Found<Periods>> find(Sentence sentence) {
    if (!sentence.hasDigit()) {
      return List.of();
    }
    return periods(CUSTOMARY, sentence).or(() -> periods(SETTINGS, sentence)).stream().toList();
  }

  private static Optional<Found<Periods>> periods(Pattern pattern, Sentence sentence) {
    Matcher found = pattern.matcher(sentence.lower());
    if (!found.find() || NO_LENGTH.matcher(found.group()).find()) {
      return Optional.empty();
    }
    List<Double> periods = new ArrayList<>();
    for (String number : found.group(1).split("\\D+")) {
      periods.add(Double.valueOf(number));
    }
    return Optional.of(new Found<>(new Periods(periods), found.end()));
  }

  @Override
  public Optional<Judgement> judge(Periods claimed, Reference reference) {
    List<Stated<Parameter>> parameters =
        reference.computation().parameters().stream()
            .filter(one -> one.value().name().startsWith(LENGTH_PREFIX))
            .toList();
    if (parameters.isEmpty()) {
      return Optional.empty();
    }
    String all = parameters.stream().map(one -> text(one.value())).collect(Collectors.joining("; "));
    String source = parameters.get(0).source();
    if (claimed.periods().stream().allMatch(any(parameters, one -> one.defaults().subList(0, 1)))) {
      return Optional.of(Judgement.correct(all, source));
    }
    if (claimed.periods().stream().allMatch(any(parameters, Parameter::defaults))) {
      return Optional.of(
          new Judgement(Fact.Verdict.VARIANT, all, source, claimed + " is customary as well"));
    }
    return Optional.of(
        new Judgement(Fact.Verdict.WRONG, all, source, claimed + " is no customary value of " + all));
  }

  private static Predicate<Double> any(
      List<Stated<Parameter>> parameters, Function<Parameter, List<Double>> values) {
    return period -> parameters.stream().anyMatch(one -> values.apply(one.value()).contains(period));
  }

  private static String text(Parameter parameter) {
    return parameter.name()
        + " "
        + parameter.defaults().stream().map(ClaimValue::number).collect(Collectors.joining(" or "));
  }
}
