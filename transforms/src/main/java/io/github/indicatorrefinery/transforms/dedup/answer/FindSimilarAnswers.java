package io.github.indicatorrefinery.transforms.dedup.answer;

import io.github.indicatorrefinery.transforms.coders.RecordCoder;
import io.github.indicatorrefinery.transforms.dedup.Candidate;
import io.github.indicatorrefinery.transforms.dedup.Merge;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.staging.Staged;
import io.github.indicatorrefinery.transforms.staging.StagedFile;
import io.github.indicatorrefinery.transforms.staging.StagingArea;
import io.github.indicatorrefinery.transforms.values.ScoredPair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Finds the pairs whose answer repeats a better one, among those that no rule on questions removed.
 * The answers themselves are grouped nowhere: a shard's worker reads them file by file and holds of
 * each what is compared, at most eight bytes a word.
 */
public final class FindSimilarAnswers extends PTransform<Staged<ScoredPair>, PCollection<Merge>> {
  private static final long serialVersionUID = 1;
  private static final TupleTag<StagedFile<ScoredPair>> PAIRS = new TupleTag<>("pairs");
  private static final TupleTag<StagedFile<EmbeddedQuestion>> QUESTIONS =
      new TupleTag<>("questions");
  private static final TupleTag<String> GONE = new TupleTag<>("gone");

  private final AnswerRules rules;
  private final Set<String> held;
  private final transient Staged<EmbeddedQuestion> questions;
  private final transient PCollection<Merge> merges;

  private FindSimilarAnswers(
      AnswerRules rules,
      Staged<EmbeddedQuestion> questions,
      PCollection<Merge> merges,
      Set<String> held) {
    this.rules = rules;
    this.held = held;
    this.questions = questions;
    this.merges = merges;
  }

  /**
   * Compares answers by {@code rules}.
   *
   * @param questions those that no other equals, staged in the same area as the pairs
   * @param merges which of these are replaced all the same
   * @param held the ids of pairs that people decided to keep: they are compared with none
   */
  public static FindSimilarAnswers with(
      AnswerRules rules,
      Staged<EmbeddedQuestion> questions,
      PCollection<Merge> merges,
      Set<String> held) {
    return new FindSimilarAnswers(rules, questions, merges, held);
  }

  /** Compares no answers. */
  public static PTransform<Staged<ScoredPair>, PCollection<Merge>> none() {
    return new None();
  }

  @Override
  public PCollection<Merge> expand(Staged<ScoredPair> pairs) {
    StagingArea area = pairs.area();
    PCollection<KV<Integer, String>> gone =
        merges
            .apply(
                "Key by shard",
                MapElements.into(new TypeDescriptor<KV<Integer, String>>() {})
                    .via(merge -> KV.of(area.shardOf(merge.subject()), merge.pairId())))
            .setCoder(KvCoder.of(VarIntCoder.of(), StringUtf8Coder.of()));
    return KeyedPCollectionTuple.of(PAIRS, pairs.files())
        .and(QUESTIONS, questions.files())
        .and(GONE, gone)
        .apply("Gather files", CoGroupByKey.create())
        .apply("Compare", ParDo.of(new CompareFn(rules, held)))
        .setCoder(RecordCoder.of(Merge.class));
  }

  private static final class None extends PTransform<Staged<ScoredPair>, PCollection<Merge>> {
    private static final long serialVersionUID = 1;

    @Override
    public PCollection<Merge> expand(Staged<ScoredPair> pairs) {
      return pairs
          .getPipeline()
          .apply("No repeated answers", Create.empty(RecordCoder.of(Merge.class)));
    }
  }

  private static final class CompareFn extends DoFn<KV<Integer, CoGbkResult>, Merge> {
    private static final long serialVersionUID = 1;

    private final AnswerRules rules;
    private final Set<String> held;

    CompareFn(AnswerRules rules, Set<String> held) {
      this.rules = rules;
      this.held = held;
    }

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> shard, OutputReceiver<Merge> verdicts)
        throws IOException {
      Map<String, Candidate> left = left(shard.getValue());
      List<ComparedAnswer> answers = new ArrayList<>();
      for (StagedFile<ScoredPair> file : shard.getValue().getAll(PAIRS)) {
        for (ScoredPair pair : file.read()) {
          // Two readings of one record have one id and one answer: the first will do.
          Candidate candidate = left.remove(pair.mined().pairId());
          if (candidate != null) {
            answers.add(ComparedAnswer.of(candidate, pair.clean().answer()));
          }
        }
      }
      new SimilarAnswers(rules).among(answers).forEach(verdicts::output);
    }

    private Map<String, Candidate> left(CoGbkResult shard) throws IOException {
      Set<String> gone = new HashSet<>(held);
      shard.getAll(GONE).forEach(gone::add);
      Map<String, Candidate> left = new HashMap<>();
      for (EmbeddedQuestion question : StagedFile.readAll(shard.getAll(QUESTIONS))) {
        if (!gone.contains(question.candidate().pairId())) {
          left.put(question.candidate().pairId(), question.candidate());
        }
      }
      return left;
    }
  }
}
