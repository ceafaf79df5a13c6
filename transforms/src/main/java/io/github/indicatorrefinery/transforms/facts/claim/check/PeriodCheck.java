package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Periods;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.knowledge.reference.Parameter;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * "Typically 14 periods", "compares its 111-day and 350-day averages": lengths that are said to be
 * the default, or that define an indicator.
 */
final class PeriodCheck implements ClaimCheck<Periods> {
  /** How the knowledge base calls parameters that are lengths: n, n_fast. */
  private static final String LENGTH_PREFIX = "n";

  /** Of averages, which have more customary lengths than this, no length is wrong. */
  private static final int MAX_CUSTOMARY_LENGTHS = 16;

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
    return PeriodSentence.periods(sentence).stream().toList();
  }

  @Override
  public Optional<ClaimFinding> judge(Periods claimed, Reference reference) {
    List<Stated<Parameter>> lengths =
        reference.computation().parameters().stream()
            .filter(one -> one.value().name().startsWith(LENGTH_PREFIX))
            .toList();
    boolean fixed = lengths.stream().allMatch(one -> one.value().defaults().size() == 1);
    if (lengths.isEmpty() || !(claimed.customary() || fixed)) {
      return Optional.empty();
    }
    String all = lengths.stream().map(one -> text(one.value())).collect(Collectors.joining("; "));
    String source = lengths.get(0).source();
    if (areAll(claimed, lengths, one -> one.defaults().subList(0, 1))) {
      return Optional.of(ClaimFinding.correct(all, source));
    }
    if (areAll(claimed, lengths, Parameter::defaults)) {
      return Optional.of(
          new ClaimFinding(Fact.Verdict.VARIANT, all, source, claimed + " is customary as well"));
    }
    return lengths.stream().anyMatch(one -> one.value().defaults().size() > MAX_CUSTOMARY_LENGTHS)
        ? Optional.empty()
        : Optional.of(
            new ClaimFinding(
                Fact.Verdict.WRONG, all, source, "customary is " + all + ", not " + claimed));
  }

  private static boolean areAll(
      Periods claimed,
      List<Stated<Parameter>> lengths,
      Function<Parameter, List<Double>> customary) {
    return claimed.periods().stream()
        .allMatch(
            period ->
                lengths.stream().anyMatch(one -> customary.apply(one.value()).contains(period)));
  }

  private static String text(Parameter parameter) {
    return parameter.name()
        + " "
        + parameter.defaults().stream().map(ClaimValue::number).collect(Collectors.joining(" or "));
  }
}
