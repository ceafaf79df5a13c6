package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.cli.RunUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How well dedup agrees with pairs of questions that were labelled by reading, beside what simpler
 * means would do. The labels are ids alone; the texts come from the run.
 */
final class DedupAccuracy {
  private static final String LABELS = "/dedup/question_labels.tsv";
  private static final String SAME = "same";

  private final Map<String, String> survivors = new HashMap<>();
  private final Map<String, String> questions = new HashMap<>();
  private final Map<String, FloatBuffer> vectors = new HashMap<>();
  private final List<Label> labels;

  private record Label(String one, String other, boolean same) {}

  /** Of the labelled pairs, how many a rule takes for the same, rightly and wrongly. */
  record Agreement(String rule, int right, int wrong, int missed) {
    double precision() {
      return (double) right / (right + wrong);
    }

    double recall() {
      return (double) right / (right + missed);
    }

    @Override
    public String toString() {
      double f1 = 2 * precision() * recall() / (precision() + recall());
      return String.format(Locale.ROOT, "%-34s %9.3f %7.3f %6.3f", rule, precision(), recall(), f1);
    }
  }

  /** By the labels of one set. */
  DedupAccuracy(RunUnderTest run, String set) throws IOException, SQLException {
    for (List<Object> row : run.query("SELECT pair_id, survivor_id, question FROM decisions")) {
      String id = (String) row.get(0);
      survivors.put(id, row.get(1) == null ? id : (String) row.get(1));
      questions.put(id, (String) row.get(2));
    }
    // Of pairs whose questions are equal one alone has a vector.
    for (List<Object> row :
        run.query(
            "SELECT d.pair_id, e.vector FROM embeddings e JOIN decisions k ON k.pair_id = e.pair_id"
                + " JOIN decisions d ON d.question_hash = k.question_hash")) {
      byte[] bytes = (byte[]) row.get(1);
      vectors.put(
          (String) row.get(0),
          ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
    }
    labels = labels(set);
  }

  Agreement ofRun() {
    return agreement(
        "dedup", pair -> survivors.get(pair.one()).equals(survivors.get(pair.other())));
  }

  List<Agreement> ofSimplerMeans() {
    return List.of(
        agreement("character 3-grams, Jaccard >= 0.75", pair -> jaccard(pair, 3, false) >= 0.75),
        agreement("word 5-grams, Jaccard >= 0.5", pair -> jaccard(pair, 5, true) >= 0.5),
        agreement("cosine distance <= 0.02", pair -> distance(pair) <= 0.02),
        agreement("cosine distance <= 0.04", pair -> distance(pair) <= 0.04),
        agreement("cosine distance <= 0.06", pair -> distance(pair) <= 0.06));
  }

  private Agreement agreement(String rule, Predicate<Label> isSame) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (Label label : labels) {
      boolean found = isSame.test(label);
      right += found && label.same() ? 1 : 0;
      wrong += found && !label.same() ? 1 : 0;
      missed += !found && label.same() ? 1 : 0;
    }
    return new Agreement(rule, right, wrong, missed);
  }

  private double distance(Label pair) {
    FloatBuffer one = vectors.get(pair.one());
    FloatBuffer other = vectors.get(pair.other());
    double dot = 0;
    for (int i = 0; i < one.limit(); i++) {
      dot += (double) one.get(i) * other.get(i);
    }
    return 1 - dot;
  }

  private double jaccard(Label pair, int length, boolean ofWords) {
    Set<String> one = grams(questions.get(pair.one()), length, ofWords);
    Set<String> other = grams(questions.get(pair.other()), length, ofWords);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    one.retainAll(other);
    return (double) one.size() / all.size();
  }

  private static Set<String> grams(String question, int length, boolean ofWords) {
    String text = question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    List<String> units = List.of(text.split(ofWords ? " " : "", -1));
    Set<String> grams = new HashSet<>();
    for (int i = 0; i == 0 || i + length <= units.size(); i++) {
      grams.add(String.join(" ", units.subList(i, Math.min(units.size(), i + length))));
    }
    return grams;
  }

  private static List<Label> labels(String set) throws IOException {
    List<Label> labels = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                DedupAccuracy.class.getResourceAsStream(LABELS), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields[4].equals(set)) {
          labels.add(new Label(fields[0], fields[1], fields[2].equals(SAME)));
        }
      }
    }
    return labels;
  }
}
