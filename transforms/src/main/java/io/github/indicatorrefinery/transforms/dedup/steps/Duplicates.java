package io.github.indicatorrefinery.transforms.dedup.steps;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.staging.Staged;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;

/**
 * What dedup found.
 *
 * @param verdicts on each pair that another one replaces; they name the pair that stays in the end
 * @param questions those that no other equals, be they replaced by one that is similar or not
 * @param comparisons of two of these questions, and what came of them
 * @param probables pairs that stay though they are likely another's duplicate
 */
public record Duplicates(
    PCollection<Merge> verdicts,
    Staged<EmbeddedQuestion> questions,
    PCollection<QuestionComparison> comparisons,
    PCollection<ProbableDuplicate> probables)
    implements POutput {
  public Duplicates {
    requireNonNull(verdicts, "verdicts");
    requireNonNull(questions, "questions");
    requireNonNull(comparisons, "comparisons");
    requireNonNull(probables, "probables");
  }

  /** The same with other verdicts. */
  public Duplicates withVerdicts(PCollection<Merge> others) {
    return new Duplicates(others, questions, comparisons, probables);
  }

  @Override
  public Pipeline getPipeline() {
    return verdicts.getPipeline();
  }

  @Override
  public Map<TupleTag<?>, PValue> expand() {
    Map<TupleTag<?>, PValue> all = new LinkedHashMap<>(verdicts.expand());
    all.putAll(questions.expand());
    all.putAll(comparisons.expand());
    all.putAll(probables.expand());
    return all;
  }

  /** Nothing is left to specify: each collection was finished when it was made. */
  @Override
  public void finishSpecifyingOutput(String label, PInput input, PTransform<?, ?> stage) {}
}
