package io.github.indicatorrefinery.pipeline.ask.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What readers said of hits: 0 for a pair that says nothing to the question, 1 for one that helps,
 * 2 for one that answers it.
 *
 * @param byQuestion the grades of pairs, by the id of the question and that of the pair
 */
public record HitGrades(Map<String, Map<String, Integer>> byQuestion) {
  /** The grade of a pair that answers. */
  static final int ANSWERS = 2;

  /** The grade of a pair that helps. */
  static final int HELPS = 1;

  static final HitGrades NONE = new HitGrades(Map.of());

  private static final String HEADER = "query_id\tpair_id\tgrade";
  private static final int COLUMNS = 3;

  public HitGrades {
    byQuestion = Map.copyOf(byQuestion);
  }

  /**
   * Reads the grades of a file in UTF-8: tab separated, under the header {@code query_id, pair_id,
   * grade}.
   *
   * @throws IOException with the line where that is not so
   */
  public static HitGrades read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException("the first line has to be " + HEADER.replace('\t', ' '));
    }
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != COLUMNS || !cells[2].matches("[0-2]")) {
        throw new IOException(
            "line %d has not three columns, or no grade 0, 1 or 2".formatted(i + 1));
      }
      Integer before =
          grades
              .computeIfAbsent(cells[0], id -> new LinkedHashMap<>())
              .put(cells[1], Integer.valueOf(cells[2]));
      if (before != null) {
        throw new IOException(
            "line %d grades the pair %s a second time".formatted(i + 1, cells[1]));
      }
    }
    return new HitGrades(grades);
  }

  /**
   * The grades of a question; a pair that is known to answer it and was not graded answers it.
   *
   * @param name what a pair is called in the run; of pairs that became one the best grade counts
   */
  Map<String, Integer> of(GoldQuestion question, UnaryOperator<String> name) {
    Map<String, Integer> grades = new LinkedHashMap<>();
    byQuestion
        .getOrDefault(question.id(), Map.of())
        .forEach((id, grade) -> grades.merge(name.apply(id), grade, Math::max));
    question.pairIds().forEach(id -> grades.putIfAbsent(name.apply(id), ANSWERS));
    return grades;
  }
}
