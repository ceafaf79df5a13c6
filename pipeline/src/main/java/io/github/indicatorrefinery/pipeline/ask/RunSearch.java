package io.github.indicatorrefinery.pipeline.ask;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.io.search.IndexDescription;
import io.github.indicatorrefinery.io.search.ScoredEntry;
import io.github.indicatorrefinery.io.search.SearchIndex;
import io.github.indicatorrefinery.pipeline.run.FinishedRun;
import io.github.indicatorrefinery.pipeline.run.GateFile;
import io.github.indicatorrefinery.pipeline.run.NoRunException;
import io.github.indicatorrefinery.pipeline.run.RunFiles;
import io.github.indicatorrefinery.pipeline.run.RunLabels;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;
import io.github.indicatorrefinery.transforms.retrieve.AskedWord;
import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import io.github.indicatorrefinery.transforms.retrieve.QuestionWording;
import io.github.indicatorrefinery.transforms.retrieve.RankedPair;
import io.github.indicatorrefinery.transforms.retrieve.RankingRules;
import io.github.indicatorrefinery.transforms.retrieve.RetrievedPair;
import io.github.indicatorrefinery.transforms.retrieve.SentenceChoice;
import io.github.indicatorrefinery.transforms.retrieve.ShortNames;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The search index of a run with the model of its vectors. The same question over the same data has
 * the same hits, whatever runner wrote the run.
 *
 * <p>Safe for concurrent use.
 */
public final class RunSearch implements AutoCloseable {
  /** What a check found wrong in an answer raises one of these. */
  private static final Set<String> WRONG = Set.of("wrong_formula", "wrong_fact");

  private static final String NAMES =
      "SELECT catalog_name FROM indicators WHERE is_catalog = 1 ORDER BY indicator_id";

  private final SearchIndex index;
  private final RankingRules rules;
  private final QuestionGate gate;
  private final ShortNames shortNames;
  private final QuestionVectors vectors = new QuestionVectors();
  private final BitSet statesWrong;

  private RunSearch(
      SearchIndex index, RankingRules rules, QuestionGate gate, ShortNames shortNames) {
    this.index = index;
    this.shortNames = shortNames;
    this.rules = rules;
    this.gate = gate;
    this.statesWrong = index.labelled(RunLabels.FLAG, WRONG);
  }

  /** What a search brings: the gate's word and all that was found, best first. */
  public record Hits(GateDecision gate, List<RankedPair> ranked) {
    public Hits {
      requireNonNull(gate, "gate");
      ranked = List.copyOf(ranked);
    }
  }

  /**
   * Opens the index of a run; it is closed before the run.
   *
   * @param gate null for that which the run carries, and the built-in one where it carries none
   * @throws NoRunException where it has no index
   */
  public static RunSearch open(FinishedRun run, @Nullable GateFile gate) throws IOException {
    if (run.record().files().stream()
        .noneMatch(file -> file.path().startsWith(RunFiles.INDEX + "/"))) {
      throw new NoRunException(
          run.location(),
          "the run has no search index, for it is of an earlier version or of --index=none; run over its inputs again");
    }
    ShortNames names = ShortNames.in(run.database().all(NAMES, row -> row.getString(1)));
    SearchIndex index = run.open(RunFiles.INDEX, folder -> ofThisModel(SearchIndex.open(folder)));
    try {
      QuestionGate thresholds = gate == null ? carried(index) : gate.gate();
      return new RunSearch(index, RankingRules.defaults(), thresholds, names);
    } catch (IOException e) {
      index.close();
      throw e;
    }
  }

  private static QuestionGate carried(SearchIndex index) throws IOException {
    IndexDescription.Vectors vectors = index.description().vectors();
    return vectors == null || vectors.gate() == null
        ? QuestionGate.defaults()
        : GateFile.of(vectors.gate()).gate();
  }

  private static SearchIndex ofThisModel(SearchIndex index) throws IOException {
    IndexDescription.Vectors vectors = index.description().vectors();
    EmbeddingModel model = EmbeddingModel.MINI_LM;
    if (vectors != null
        && !(vectors.model().equals(model.name())
            && vectors.version().equals(model.version())
            && vectors.dimensions() == model.dimensions())) {
      index.close();
      throw new IOException(
          "the search index is of the model %s %s, which this program does not have"
              .formatted(vectors.model(), vectors.version()));
    }
    return index;
  }

  /** Searches for what fits a question. */
  public Hits find(String question, AskFilter filter) {
    BitSet among = among(filter);
    // A question of such words alone is asked as it is.
    String folded = QuestionWording.of(question);
    String wording = index.words(folded).isEmpty() ? question : folded;
    float[] vector = vector(wording);
    List<ScoredEntry> near =
        vector == null ? List.of() : index.nearest(vector, rules.depth(), among);
    Map<Integer, Double> bm25 = new HashMap<>();
    index
        .withWords(shortNames.added(wording), rules.depth(), among)
        .forEach(hit -> bm25.put(hit.number(), hit.score()));
    Set<Integer> found = new LinkedHashSet<>(near.stream().map(ScoredEntry::number).toList());
    found.addAll(bm25.keySet());
    List<RankedPair> ranked =
        rules.rank(found.stream().map(number -> found(number, vector, bm25)).toList());
    return new Hits(gate.decide(nearest(near), words(wording), pairs()), ranked);
  }

  private float @Nullable [] vector(String question) {
    return hasVectors() ? vectors.of(question) : null;
  }

  /**
   * Whether the run was embedded: without, words alone are searched, and nothing has a distance.
   */
  public boolean hasVectors() {
    return index.description().vectors() != null;
  }

  private RetrievedPair found(int number, float @Nullable [] vector, Map<Integer, Double> bm25) {
    return new RetrievedPair(
        number,
        vector == null ? null : index.cosine(number, vector).orElse(null),
        bm25.getOrDefault(number, 0.0),
        statesWrong.get(number));
  }

  private static @Nullable Double nearest(List<ScoredEntry> near) {
    return near.isEmpty() ? null : 1 - near.get(0).score();
  }

  private List<AskedWord> words(String question) {
    return index.words(question).entrySet().stream()
        .map(word -> new AskedWord(word.getValue(), index.entriesWith(word.getKey())))
        .toList();
  }

  private @Nullable BitSet among(AskFilter filter) {
    if (filter.equals(AskFilter.NONE)) {
      return null;
    }
    BitSet among = new BitSet();
    among.set(0, pairs());
    if (!filter.indicators().isEmpty()) {
      among.and(index.labelled(RunLabels.INDICATOR, filter.indicators()));
    }
    if (!filter.tiers().isEmpty()) {
      among.and(index.labelled(RunLabels.TIER, filter.tiers()));
    }
    if (filter.withoutFlags()) {
      among.andNot(index.labelled(RunLabels.FLAG));
    }
    return among;
  }

  /** What decides on questions here. */
  public QuestionGate gate() {
    return gate;
  }

  /** How many pairs pass a filter. */
  public int pairs(AskFilter filter) {
    BitSet among = among(filter);
    return among == null ? pairs() : among.cardinality();
  }

  private int pairs() {
    return index.description().count();
  }

  /** The id of a pair that was found. */
  public String pairId(RankedPair pair) {
    return index.id(pair.found().number());
  }

  /** How sentences are chosen by the words of this index. */
  SentenceChoice sentences() {
    return new SentenceChoice(
        text -> index.words(text).keySet(),
        word -> QuestionGate.weight(index.entriesWith(word), pairs()));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
