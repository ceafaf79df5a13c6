package io.github.indicatorrefinery.transforms.embed;

import io.github.indicatorrefinery.transforms.score.QualityScorer;
import io.github.indicatorrefinery.transforms.score.ScoringRules;
import io.github.indicatorrefinery.transforms.values.Embedding;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How well two kinds of evidence tell an answer to a question from an answer to another question on
 * the same indicator: the words that both share, as the scorer counts them, and the cosine
 * similarity of the question and the opening of the answer.
 */
public final class Alignment {
  private static final int SAMPLES = 800;

  /** The opening tells most, and the encoder reads no more than 128 tokens. */
  private static final int OPENING_CHARS = 320;

  private static final int NEIGHBOURS = 3;
  private static final double[] WEIGHTS = {0, 0.2, 0.4, 0.6, 0.8, 1};

  private Alignment() {}

  private record Row(String question, String answer, long indicator) {}

  /** Evidence for the own answer and for that of a neighbour. */
  private record Evidence(double own, double other) {
    Evidence mixedWith(Evidence more, double weight) {
      return new Evidence(
          (1 - weight) * own + weight * more.own, (1 - weight) * other + weight * more.other);
    }
  }

  public static void main(String[] args) throws SQLException {
    List<Row> rows = rows(args[0]);
    Random random = new Random(4);
    List<Row> asked = new ArrayList<>();
    List<Row> exchanged = new ArrayList<>();
    while (asked.size() < SAMPLES) {
      int at = random.nextInt(rows.size() - NEIGHBOURS);
      Row other = rows.get(at + 1 + random.nextInt(NEIGHBOURS));
      if (rows.get(at).indicator() == other.indicator()) {
        asked.add(rows.get(at));
        exchanged.add(other);
      }
    }
    List<Evidence> words = words(asked, exchanged);
    List<Evidence> cosines = cosines(asked, exchanged);
    System.out.println("weight of the cosine   own above other   AUC");
    for (double weight : WEIGHTS) {
      List<Evidence> mixed = new ArrayList<>();
      for (int i = 0; i < SAMPLES; i++) {
        mixed.add(words.get(i).mixedWith(cosines.get(i), weight));
      }
      System.out.printf(
          Locale.ROOT, "%-22.1f %-17.3f %.3f%n", weight, pairedWins(mixed), auc(mixed));
    }
  }

  private static List<Row> rows(String database) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT question, answer, indicator_id FROM qa_pairs"
                    + " ORDER BY indicator_id, pair_id")) {
      while (result.next()) {
        rows.add(new Row(result.getString(1), result.getString(2), result.getLong(3)));
      }
    }
    return rows;
  }

  private static List<Evidence> words(List<Row> asked, List<Row> exchanged) {
    QualityScorer scorer = new QualityScorer(ScoringRules.defaults());
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String question = asked.get(i).question();
      evidence.add(
          new Evidence(
              alignment(scorer, question, asked.get(i).answer()),
              alignment(scorer, question, exchanged.get(i).answer())));
    }
    return evidence;
  }

  private static double alignment(QualityScorer scorer, String question, String answer) {
    return scorer.score(question, answer, answer, List.of(), List.of()).metrics().stream()
        .filter(metric -> metric.name().equals("alignment"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<Evidence> cosines(List<Row> asked, List<Row> exchanged) {
    SentenceEncoder encoder = SentenceEncoder.shared();
    List<Embedding> questions = encoder.encode(asked.stream().map(Row::question).toList());
    List<Embedding> own = encoder.encode(asked.stream().map(Alignment::opening).toList());
    List<Embedding> other = encoder.encode(exchanged.stream().map(Alignment::opening).toList());
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      evidence.add(
          new Evidence(
              cosine(questions.get(i), own.get(i)), cosine(questions.get(i), other.get(i))));
    }
    return evidence;
  }

  private static String opening(Row row) {
    return row.answer().substring(0, Math.min(OPENING_CHARS, row.answer().length()));
  }

  /** Vectors of unit length. */
  private static double cosine(Embedding one, Embedding other) {
    return 1 - one.cosineDistance(other);
  }

  private static double pairedWins(List<Evidence> evidence) {
    return evidence.stream().mapToDouble(one -> win(one.own(), one.other())).average().orElse(0);
  }

  private static double auc(List<Evidence> evidence) {
    double wins = 0;
    for (Evidence one : evidence) {
      for (Evidence each : evidence) {
        wins += win(one.own(), each.other());
      }
    }
    return wins / evidence.size() / evidence.size();
  }

  private static double win(double own, double other) {
    return own > other ? 1 : own == other ? 0.5 : 0;
  }
}
