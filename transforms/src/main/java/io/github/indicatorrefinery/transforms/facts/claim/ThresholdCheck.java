package io.github.indicatorrefinery.transforms.facts.claim;

import io.github.indicatorrefinery.transforms.facts.claim.ClaimValue.Level;
import io.github.indicatorrefinery.transforms.knowledge.Reference;
import io.github.indicatorrefinery.transforms.knowledge.Stated;
import io.github.indicatorrefinery.transforms.knowledge.Threshold;
import io.github.indicatorrefinery.transforms.values.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Above 70 is overbought": the levels by which an indicator is read, where a sentence tells of
 * them as the custom. What somebody chooses in a strategy is not found.
 */
final class ThresholdCheck implements ClaimCheck<Level> {
  private static final Pattern PART =
      Pattern.compile(
          "(?<above>\\b(?:above|over|greater than|higher than|more than|exceed(?:s|ing)?)\\s|>\\s?)(?:the )?(?<high>"
              + Numbers.SIGNED
              + ")(?![\\d.]*\\d)"
              + "|(?<below>\\b(?:below|under|less than|lower than)\\s|<\\s?)(?:the )?(?<low>"
              + Numbers.SIGNED
              + ")(?![\\d.]*\\d)"
              + "|\\b(?<name>overbought|oversold)\\b");

  /** A choice, an action or an event is no custom. */
  private static final Pattern NO_CUSTOM =
      Pattern.compile(
          "\\b(?:buy|sell|enter|entry|exit|close|cross(?:es|ed|ing|over)?|stop|example|instance|e\\.g|adjust\\w*|custom\\w*"
              + "|strateg\\w+|instead|rather|could set|may set|might|such as|remain\\w*|stay\\w*|sustained|persist\\w*"
              + "|fell|dropped|reached|rose|in (?:19|20)\\d\\d|during|divergence|days?|periods?|case|uptrend|downtrend)\\b|\\$");

  private record Part(String name, boolean above, double value) {
    boolean isName() {
      return !name.isEmpty();
    }
  }

  @Override
  public Fact.Kind kind() {
    return Fact.Kind.THRESHOLD;
  }

  @Override
  public Class<Level> type() {
    return Level.class;
  }

  @Override
  public List<Level> find(Sentence sentence) {
    String lower = sentence.lower();
    if (!sentence.hasDigit()
        || !(lower.contains("overbought") || lower.contains("oversold"))
        || NO_CUSTOM.matcher(lower).find()) {
      return List.of();
    }
    return levels(parts(lower));
  }

  private static List<Part> parts(String lower) {
    List<Part> parts = new ArrayList<>();
    Matcher found = PART.matcher(lower);
    while (found.find()) {
      if (found.group("name") != null) {
        parts.add(new Part(found.group("name"), false, 0));
      } else {
        boolean above = found.group("above") != null;
        parts.add(new Part("", above, Numbers.parse(found.group(above ? "high" : "low"))));
      }
    }
    return parts;
  }

  /** Names and levels must take turns: else it is not plain which belongs to which. */
  private static List<Level> levels(List<Part> parts) {
    if (parts.size() % 2 != 0) {
      return List.of();
    }
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 2) {
      boolean nameFirst = parts.get(0).isName();
      Part name = parts.get(nameFirst ? i : i + 1);
      Part level = parts.get(nameFirst ? i + 1 : i);
      if (!name.isName() || level.isName()) {
        return List.of();
      }
      levels.add(new Level(name.name(), level.above(), level.value()));
    }
    return levels;
  }

  @Override
  public Optional<Judgement> judge(Level claimed, Reference reference) {
    return named(reference, claimed.name())
        .map(threshold -> judge(claimed, threshold, named(reference, opposite(claimed.name()))));
  }

  private static Judgement judge(
      Level claimed, Stated<Threshold> threshold, Optional<Stated<Threshold>> opposite) {
    List<Double> customary = threshold.value().values();
    boolean rightSide = claimed.above() == claimed.name().equals("overbought");
    String all = text(threshold.value());
    if (rightSide && customary.get(0) == claimed.value()) {
      return Judgement.correct(all, threshold.source());
    }
    if (rightSide && customary.contains(claimed.value())) {
      return new Judgement(
          Fact.Verdict.VARIANT, all, threshold.source(), ClaimValue.number(claimed.value()) + " is customary as well");
    }
    boolean exchanged =
        !rightSide && opposite.isPresent() && opposite.get().value().values().contains(claimed.value());
    return new Judgement(
        Fact.Verdict.WRONG,
        all,
        threshold.source(),
        exchanged
            ? "overbought and oversold are exchanged"
            : "it is " + all + ", not " + claimed);
  }

  private static String opposite(String name) {
    return name.equals("overbought") ? "oversold" : "overbought";
  }

  private static Optional<Stated<Threshold>> named(Reference reference, String name) {
    return reference.custom().thresholds().stream()
        .filter(one -> one.value().name().equals(name))
        .findFirst();
  }

  private static String text(Threshold threshold) {
    return threshold.name()
        + (threshold.name().equals("overbought") ? " above " : " below ")
        + String.join(" or ", threshold.values().stream().map(ClaimValue::number).toList());
  }
}
