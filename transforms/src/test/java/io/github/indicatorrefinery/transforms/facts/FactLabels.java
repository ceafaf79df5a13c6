package io.github.indicatorrefinery.transforms.facts;

import io.github.indicatorrefinery.transforms.values.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Statements that were labelled by reading; see {@code facts/README.md} among the resources. */
final class FactLabels {
  /** How far from each other the starts of a label and of a quote of one statement may lie. */
  private static final int NEAR = 80;

  private FactLabels() {}

  /**
   * One labelled statement.
   *
   * @param at where it begins in the cleaned answer
   */
  record Label(String pairId, String indicator, Fact.Kind kind, int at, String label, String set) {
    boolean isWrong() {
      return label.equals("wrong");
    }

    boolean isClear() {
      return !label.equals("unclear");
    }

    /** Those of an answer's facts that are about this statement: none lies nearer to it. */
    List<Fact> meant(List<Fact> facts, String answer) {
      List<Fact> ofKind = facts.stream().filter(fact -> fact.kind() == kind).toList();
      int nearest = ofKind.stream().mapToInt(fact -> distance(fact, answer)).min().orElse(NEAR + 1);
      return nearest > NEAR
          ? List.of()
          : ofKind.stream().filter(fact -> distance(fact, answer) == nearest).toList();
    }

    /** How far the quote begins behind the label, in UTF-16 units; 0 where it holds the label. */
    private int distance(Fact fact, String answer) {
      int start = answer.indexOf(fact.quote());
      boolean isBefore = start + fact.quote().length() <= at;
      return start < 0 || isBefore ? Integer.MAX_VALUE : Math.max(0, start - at);
    }
  }

  static List<Label> read(String resource) throws IOException {
    List<Label> labels = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                FactLabels.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", -1);
        labels.add(
            new Label(
                fields[0],
                fields[1],
                Fact.Kind.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                Integer.parseInt(fields[3]),
                fields[4],
                fields[5]));
      }
    }
    return labels;
  }
}
