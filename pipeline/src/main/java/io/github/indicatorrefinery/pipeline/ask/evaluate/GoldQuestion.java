package io.github.indicatorrefinery.pipeline.ask.evaluate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question and the pairs that answer it.
 *
 * @param pairIds empty where none does
 * @param kind by which figures are parted, any word
 */
public record GoldQuestion(String id, String query, List<String> pairIds, String kind) {
  private static final String HEADER = "query_id\tquery\tpair_ids\tkind";
  private static final int COLUMNS = 4;

  public GoldQuestion {
    requireNonNull(id, "id");
    requireNonNull(query, "query");
    pairIds = List.copyOf(pairIds);
    requireNonNull(kind, "kind");
  }

  public boolean isAnswerable() {
    return !pairIds.isEmpty();
  }

  /**
   * Reads the questions of a file in UTF-8: tab separated, under the header {@code query_id, query,
   * pair_ids, kind}, the ids parted by {@code ;}.
   *
   * @throws IOException with the line where that is not so
   */
  public static List<GoldQuestion> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException("the first line has to be " + HEADER.replace('\t', ' '));
    }
    List<GoldQuestion> questions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != COLUMNS || cells[0].isBlank() || cells[1].isBlank()) {
        throw new IOException("line %d has not four columns, or no id or query".formatted(i + 1));
      }
      if (!ids.add(cells[0])) {
        throw new IOException("line %d repeats the id %s".formatted(i + 1, cells[0]));
      }
      List<String> pairs = cells[2].isBlank() ? List.of() : List.of(cells[2].strip().split(";"));
      questions.add(new GoldQuestion(cells[0], cells[1], pairs, cells[3]));
    }
    return questions;
  }
}
