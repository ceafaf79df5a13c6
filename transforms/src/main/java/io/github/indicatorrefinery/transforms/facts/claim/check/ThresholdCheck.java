package io.github.indicatorrefinery.transforms.facts.claim.check;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue;
import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Level;
import io.github.indicatorrefinery.transforms.facts.claim.Reading;
import io.github.indicatorrefinery.transforms.facts.claim.text.Sentence;
import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import io.github.indicatorrefinery.transforms.knowledge.reference.Stated;
import io.github.indicatorrefinery.transforms.knowledge.reference.Threshold;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * "Above 70 is overbought": the levels by which an indicator is read. Practice varies much, so that
 * only a level far from all customary ones is wrong, or one on the wrong side.
 */
final class ThresholdCheck implements ClaimCheck<Level> {
  @Override
  public Fact.Kind kind() {
    return Fact.Kind.THRESHOLD;
  }

  @Override
  public Class<Level> type() {
    return Level.class;
  }

  @Override
  public List<Found<Level>> find(Sentence sentence) {
    return LevelSentence.levels(sentence).stream()
        .map(level -> new Found<>(level, sentence.text().length()))
        .toList();
  }

  @Override
  public Optional<ClaimFinding> judge(Level claimed, Reference reference) {
    Optional<Stated<Threshold>> own = claimed.reading().of(reference);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    return claimed.above() == claimed.reading().isHigh()
        ? judgeValue(claimed, own.get())
        : judgeTurned(claimed, own.get(), claimed.reading().opposite().of(reference));
  }

  private static Optional<ClaimFinding> judgeValue(Level claimed, Stated<Threshold> own) {
    List<Double> customary = own.value().values();
    String all = text(claimed.reading(), own.value());
    double value = claimed.value();
    if (customary.get(0) == value) {
      return Optional.of(ClaimFinding.correct(all, own.source()));
    }
    if (customary.contains(value)) {
      return Optional.of(
          new ClaimFinding(
              Fact.Verdict.VARIANT,
              all,
              own.source(),
              ClaimValue.number(value) + " is customary as well"));
    }
    boolean among = Collections.min(customary) < value && value < Collections.max(customary);
    return among || Reading.isValuation(own.value()) || isOtherScale(value, customary)
        ? Optional.empty()
        : Optional.of(
            new ClaimFinding(
                Fact.Verdict.WRONG,
                all,
                own.source(),
                "customary is " + all + ", not " + ClaimValue.number(value)));
  }

  /** Wrong where the level is that of the opposite reading. */
  private static Optional<ClaimFinding> judgeTurned(
      Level claimed, Stated<Threshold> own, Optional<Stated<Threshold>> opposite) {
    return opposite
        .filter(one -> one.value().values().contains(claimed.value()))
        .filter(one -> !isOtherScale(claimed.value(), one.value().values()))
        .map(
            one ->
                new ClaimFinding(
                    Fact.Verdict.WRONG,
                    text(claimed.reading(), own.value()),
                    own.source(),
                    "exchanged: " + text(claimed.reading().opposite(), one.value())));
  }

  /** Some indicators are drawn upside down by some charts, with the other sign. */
  private static boolean isOtherScale(double value, List<Double> customary) {
    return value * customary.get(0) < 0;
  }

  private static String text(Reading reading, Threshold threshold) {
    return reading
        + (reading.isHigh() ? " above " : " below ")
        + String.join(" or ", threshold.values().stream().map(ClaimValue::number).toList());
  }
}
