package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.catalog.Indicator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the words of questions are, by {@code words.tsv} and the names of a catalog: an indicator is
 * the same under each of its names. Immutable, safe for concurrent use.
 */
public final class QuestionLexicon {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");

  /**
   * One way to use a phrase.
   *
   * @param name what all phrases of its line share
   * @param side which of an opposite's two sides, from 0; 0 for every other kind
   */
  record Sense(WordKind kind, String name, int side) {}

  /** A phrase in a text, from {@code start} to before {@code end}. */
  record Found(int start, int end, List<Sense> senses) {
    boolean isFunction() {
      return senses.get(0).kind() == WordKind.FUNCTION;
    }
  }

  private final Map<String, List<Sense>> phrases = new HashMap<>();
  private final Map<String, Integer> longestByFirstWord = new HashMap<>();
  private final Stems stems;

  private QuestionLexicon(List<String[]> lines, Catalog catalog) {
    Map<String, String> apart = new HashMap<>();
    for (String[] line : lines) {
      if (WordKind.of(line[0]) == WordKind.APART) {
        for (String word : BAR.split(line[2], -1)) {
          apart.put(word, line[1]);
        }
      }
    }
    stems = new Stems(apart);
    for (String[] line : lines) {
      WordKind kind = WordKind.of(line[0]);
      String[] words = BAR.split(line[2], -1);
      for (int i = 0; i < words.length && kind != WordKind.APART; i++) {
        add(words[i], new Sense(kind, line[1], kind == WordKind.OPPOSITE ? i : 0));
      }
    }
    for (Indicator indicator : catalog.indicators()) {
      Sense own = new Sense(WordKind.INDICATOR, indicator.slug(), 0);
      indicator.spoken().aliases().forEach(alias -> addName(alias, own));
    }
    // Where several share a name, the first by catalog session has it, as a pair of that name has.
    catalog.indicators().stream()
        .sorted(Comparator.comparingInt(Indicator::session))
        .forEach(
            indicator -> {
              Sense first = new Sense(WordKind.INDICATOR, indicator.slug(), 0);
              indicator.spoken().shared().forEach(name -> addName(name, first));
            });
  }

  /** The words that come with the program, and the names of a catalog. */
  public static QuestionLexicon of(Catalog catalog) {
    List<String[]> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                QuestionLexicon.class.getResourceAsStream("words.tsv"), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          lines.add(TAB.split(line, -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new QuestionLexicon(lines, catalog);
  }

  Stems stems() {
    return stems;
  }

  private void add(String phrase, Sense sense) {
    List<String> words = stems.of(phrase);
    phrases.computeIfAbsent(String.join(" ", words), key -> new ArrayList<>()).add(sense);
    longestByFirstWord.merge(words.get(0), words.size(), Math::max);
  }

  /** A name of one word that says something else as well stays that word. */
  private void addName(String alias, Sense sense) {
    String name = alias.startsWith("=") ? alias.substring(1) : alias;
    if (!phrases.containsKey(String.join(" ", stems.of(name)))) {
      add(name, sense);
    }
  }

  /** The phrases of a text, the longest at each place, none within another. */
  List<Found> find(List<String> words) {
    List<Found> found = new ArrayList<>();
    for (int start = 0; start < words.size(); ) {
      Found phrase = longestAt(words, start);
      if (phrase == null) {
        start++;
      } else {
        found.add(phrase);
        start = phrase.end();
      }
    }
    return found;
  }

  private @Nullable Found longestAt(List<String> words, int start) {
    int longest = longestByFirstWord.getOrDefault(words.get(start), 0);
    for (int end = Math.min(words.size(), start + longest); end > start; end--) {
      List<Sense> senses = phrases.get(String.join(" ", words.subList(start, end)));
      if (senses != null) {
        return new Found(start, end, senses);
      }
    }
    return null;
  }
}
