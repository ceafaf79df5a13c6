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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the words of questions are, by {@code words.tsv} and the names of a catalog: an indicator is
 * the same under each of its names. Immutable, safe for concurrent use.
 */
public final class QuestionLexicon {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern COMMA = Pattern.compile(",");

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

    boolean is(WordKind kind) {
      return senses.stream().anyMatch(sense -> sense.kind() == kind);
    }
  }

  private final Map<String, List<Sense>> phrases = new HashMap<>();
  private final Map<String, Integer> longestByFirstWord = new HashMap<>();
  private final Set<String> asking = new HashSet<>();
  private final Map<String, String> tickers = new HashMap<>();
  private final Map<String, String> opposed = new HashMap<>();
  private final Map<String, String> indicatorNames = new HashMap<>();
  private final Map<String, List<Set<String>>> aliases = new HashMap<>();
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
      addLine(WordKind.of(line[0]), line[1], BAR.split(line[2], -1));
    }
    for (Indicator indicator : catalog.indicators()) {
      indicatorNames.put(indicator.slug(), indicator.name());
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

  /** Whether a word, as written, only asks for an answer. */
  boolean isAsking(String written) {
    return asking.contains(written);
  }

  /** The coin that a word in capitals stands for. */
  @Nullable String coin(String capitals) {
    return tickers.get(capitals);
  }

  /** The pair of opposed roles that a role is of. */
  @Nullable String opposition(String role) {
    return opposed.get(role);
  }

  /** The words of each name of an indicator. */
  List<Set<String>> aliases(String slug) {
    return aliases.getOrDefault(slug, List.of());
  }

  /** The full name of an indicator of the catalog. */
  String indicatorName(String slug) {
    return indicatorNames.getOrDefault(slug, slug);
  }

  private void addLine(WordKind kind, String name, String[] parts) {
    switch (kind) {
      case APART -> {}
      case ASKING -> asking.addAll(List.of(parts));
      case TICKER -> List.of(parts).forEach(ticker -> tickers.put(ticker, name));
      case OPPOSED -> List.of(parts).forEach(role -> opposed.put(role, name));
      case OPPOSITE -> {
        for (int side = 0; side < parts.length; side++) {
          for (String phrase : COMMA.split(parts[side], -1)) {
            add(phrase, new Sense(kind, name, side));
          }
        }
      }
      default -> List.of(parts).forEach(phrase -> add(phrase, new Sense(kind, name, 0)));
    }
  }

  private void add(String phrase, Sense sense) {
    List<String> words = stems.of(phrase);
    List<Sense> senses = phrases.computeIfAbsent(String.join(" ", words), key -> new ArrayList<>());
    if (!senses.contains(sense)) {
      senses.add(sense);
    }
    longestByFirstWord.merge(words.get(0), words.size(), Math::max);
  }

  /** A name of one word that says something else as well stays that word. */
  private void addName(String alias, Sense sense) {
    String name = alias.startsWith("=") ? alias.substring(1) : alias;
    aliases
        .computeIfAbsent(sense.name(), slug -> new ArrayList<>())
        .add(Set.copyOf(stems.of(name)));
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
      List<Sense> senses =
          phrases.get(
              end == start + 1 ? words.get(start) : String.join(" ", words.subList(start, end)));
      if (senses != null) {
        return new Found(start, end, senses);
      }
    }
    return null;
  }
}
