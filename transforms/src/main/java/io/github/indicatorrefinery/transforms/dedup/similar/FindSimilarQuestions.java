package io.github.indicatorrefinery.transforms.dedup.similar;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.dedup.question.QuestionLexicon;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.progress.LongWork;
import io.github.indicatorrefinery.transforms.progress.WorkHere;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VoidCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds near and semantic duplicates among all questions that no other equals.
 *
 * <p>One worker compares all of them, because which question stays depends on every better one near
 * it. It holds the text and the embedding (1.5 kB) of each.
 */
public final class FindSimilarQuestions
    extends PTransform<Staged<EmbeddedQuestion>, PCollectionTuple> {
  public static final TupleTag<Merge> MERGES = new TupleTag<>("merges");
  public static final TupleTag<QuestionComparison> COMPARISONS = new TupleTag<>("comparisons");
  public static final TupleTag<ProbableDuplicate> PROBABLES = new TupleTag<>("probables");

  private static final long serialVersionUID = 1;

  private final SimilarityRules rules;
  private final Catalog catalog;
  private final Set<String> held;

  private FindSimilarQuestions(SimilarityRules rules, Catalog catalog, Set<String> held) {
    this.rules = rules;
    this.catalog = catalog;
    this.held = held;
  }

  /**
   * Compares by {@code rules}; an indicator of {@code catalog} is the same under all its names.
   *
   * @param held the ids of pairs that people decided to keep: they are compared with none
   */
  public static FindSimilarQuestions with(
      SimilarityRules rules, Catalog catalog, Set<String> held) {
    return new FindSimilarQuestions(rules, catalog, held);
  }

  @Override
  public PCollectionTuple expand(Staged<EmbeddedQuestion> questions) {
    PCollectionTuple found =
        questions
            .files()
            .apply("Files", Values.create())
            .setCoder(StagedFile.coder())
            .apply("Key all the same", WithKeys.of((Void) null))
            .setCoder(KvCoder.of(VoidCoder.of(), StagedFile.coder()))
            .apply("Gather files", GroupByKey.create())
            .apply(
                "Compare",
                ParDo.of(new CompareFn(rules, catalog, held, questions.area().folder()))
                    .withOutputTags(MERGES, TupleTagList.of(COMPARISONS).and(PROBABLES)));
    found.get(MERGES).setCoder(RecordCoder.of(Merge.class));
    found.get(COMPARISONS).setCoder(RecordCoder.of(QuestionComparison.class));
    found.get(PROBABLES).setCoder(RecordCoder.of(ProbableDuplicate.class));
    return found;
  }

  private static final class CompareFn
      extends DoFn<KV<Void, Iterable<StagedFile<EmbeddedQuestion>>>, Merge> {
    private static final long serialVersionUID = 1;

    private final SimilarityRules rules;
    private final Catalog catalog;
    private final Set<String> held;
    private final String working;

    CompareFn(SimilarityRules rules, Catalog catalog, Set<String> held, String working) {
      this.rules = rules;
      this.catalog = catalog;
      this.held = held;
      this.working = working;
    }

    @ProcessElement
    public void process(
        @Element KV<Void, Iterable<StagedFile<EmbeddedQuestion>>> files,
        MultiOutputReceiver outputs)
        throws IOException {
      List<EmbeddedQuestion> questions = StagedFile.readAll(files.getValue());
      questions.removeIf(question -> held.contains(question.candidate().pairId()));
      SimilarQuestions.Result result = among(questions);
      result.merges().forEach(outputs.get(MERGES)::output);
      result.comparisons().forEach(outputs.get(COMPARISONS)::output);
      result.probables().forEach(outputs.get(PROBABLES)::output);
    }

    private SimilarQuestions.Result among(List<EmbeddedQuestion> questions) {
      try (WorkHere here = WorkHere.of(working)) {
        return new SimilarQuestions(rules, QuestionLexicon.of(catalog))
            .among(
                questions,
                () -> here.add(LongWork.PREPARING, 1),
                () -> here.add(LongWork.COMPARING, 1));
      }
    }
  }
}
