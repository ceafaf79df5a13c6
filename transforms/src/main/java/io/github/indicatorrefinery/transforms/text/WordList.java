package io.github.indicatorrefinery.transforms.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A vocabulary that comes with the program as a table: a line is a kind, a tab and words of that
 * kind, separated by {@code |}; lines that begin with {@code #} say what the kinds are. A kind may
 * have several lines. Immutable.
 */
public final class WordList {
  private final Map<String, List<String>> byKind;

  private WordList(Map<String, List<String>> byKind) {
    this.byKind = Map.copyOf(byKind);
  }

  /**
   * The table that stands beside a class.
   *
   * @throws IllegalStateException where a line has no tab, or more than one
   */
  public static WordList beside(Class<?> owner, String file) {
    Map<String, List<String>> byKind = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(owner.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          if (cells.length != 2) {
            throw new IllegalStateException(file + ": no kind and words in \"" + line + "\"");
          }
          byKind
              .computeIfAbsent(cells[0], kind -> new ArrayList<>())
              .addAll(List.of(cells[1].split("\\|", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordList(byKind);
  }

  /** The kinds that the table has. */
  public Set<String> kinds() {
    return byKind.keySet();
  }

  /**
   * The words of a kind in the order of the table.
   *
   * @throws IllegalStateException where the table has no such kind
   */
  public List<String> of(String kind) {
    List<String> words = byKind.get(kind);
    if (words == null) {
      throw new IllegalStateException("no words of the kind " + kind);
    }
    return List.copyOf(words);
  }
}
