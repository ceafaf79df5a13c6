package io.github.indicatorrefinery.pipeline.run.explain.text;

import io.github.indicatorrefinery.pipeline.run.GuardWords;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair;
import io.github.indicatorrefinery.pipeline.run.explain.database.DecidedPair.Fate;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Probable;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.RefusedMerge;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Replacement;
import io.github.indicatorrefinery.pipeline.run.explain.database.Listed;
import java.util.List;
import java.util.Optional;

/**
 * An explanation as a person reads it in a terminal: the pair and its end, what each stage decided,
 * then what it was merged with or not. Texts of sources are as they were read, but for line breaks.
 */
public final class ExplanationText {
  private final Explanation explanation;
  private final TextLines lines = new TextLines();

  private ExplanationText(Explanation explanation) {
    this.explanation = explanation;
  }

  /**
   * Lines that each end with a line feed.
   *
   * @param answer of a kept pair, which stands at the end
   */
  public static String of(Explanation explanation, Optional<String> answer) {
    ExplanationText text = new ExplanationText(explanation);
    text.headline(explanation.pair());
    StageText.add(explanation, text.lines);
    text.replacements();
    text.absorbed();
    text.probable();
    text.refused();
    text.alsoRead();
    answer.ifPresent(text::answer);
    return text.lines.text();
  }

  private void answer(String answer) {
    section("answer");
    answer.lines().forEach(line -> lines.add("  " + line));
  }

  private void headline(DecidedPair pair) {
    lines.add("%s: %s".formatted(pair.id(), outcome(pair)));
    lines.add(pair.question());
    lines.add("");
  }

  private String outcome(DecidedPair pair) {
    Fate fate = pair.fate();
    return switch (fate.outcome()) {
      case KEPT ->
          "kept as number %d of %s".formatted(explanation.entry().number(), pair.subject().slug());
      case DUPLICATE -> "duplicate of " + fate.replacedBy().get(fate.replacedBy().size() - 1);
      case REJECTED -> "rejected as " + fate.reason();
    };
  }

  private void replacements() {
    List<Replacement> chain = explanation.replacements();
    if (chain.isEmpty()) {
      return;
    }
    section("replaced by");
    String then = "";
    for (Replacement step : chain) {
      pair(then + PairText.rule(step.rule(), step.similarity()), step.winner(), "");
      then = "then ";
    }
  }

  private void absorbed() {
    Listed<DecidedPair> absorbed = explanation.absorbed();
    if (absorbed.total() == 0) {
      return;
    }
    section("replaced");
    for (DecidedPair pair : absorbed.first()) {
      List<String> chain = pair.fate().replacedBy();
      List<String> via = chain.subList(0, chain.size() - 1);
      pair(
          PairText.rule(pair.fate().reason(), pair.fate().similarity()),
          pair,
          via.isEmpty() ? "" : ", by way of " + String.join(", ", via));
    }
    PairText.addMore(absorbed, lines);
  }

  private void probable() {
    Probable probable = explanation.probable();
    if (probable == null) {
      return;
    }
    section("probably repeats");
    lines.add(
        "  %s%s%s"
            .formatted(
                probable.other().id(),
                PairText.measure("cosine distance", probable.cosineDistance()),
                PairText.measure("shingle similarity", probable.shingleSimilarity())));
    lines.add("    not sure: " + probable.doubt());
    lines.add("    this   " + explanation.pair().question());
    lines.add("    other  " + probable.other().question());
  }

  private void refused() {
    Listed<RefusedMerge> refused = explanation.comparisons().refused();
    if (refused.total() == 0) {
      return;
    }
    section("merges refused");
    for (RefusedMerge refusal : refused.first()) {
      lines.add(
          "  %s%s%s%s: %s"
              .formatted(
                  refusal.guard(),
                  refusal.detail() == null ? "" : " (" + refusal.detail() + ")",
                  PairText.measure("cosine distance", refusal.cosineDistance()),
                  PairText.measure("shingle similarity", refusal.shingleSimilarity()),
                  refusal.other().id()));
      GuardWords.all(refusal.guard(), refusal.detail())
          .forEach(reason -> lines.add("    " + reason));
      lines.add("    this   " + explanation.pair().question());
      lines.add("    other  " + refusal.other().question());
    }
    PairText.addMore(refused, lines);
  }

  private void alsoRead() {
    if (explanation.alsoRead().total() > 0) {
      section("also read");
      PairText.addBrief(explanation.alsoRead(), lines);
    }
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }

  private void pair(String rule, DecidedPair pair, String rest) {
    lines.add("  %s: %s%s".formatted(rule, pair.id(), rest));
    lines.add("    " + pair.question());
    lines.add("    " + PairText.origin(pair.origin()));
  }
}
