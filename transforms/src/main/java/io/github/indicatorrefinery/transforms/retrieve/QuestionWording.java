package io.github.indicatorrefinery.transforms.retrieve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a question as the pairs write them: British spelling becomes American, and what
 * people say around a question goes, for the model of the vectors too: of a question without {@code
 * how do I get} the nearest pair is nearer. Which words, is in {@code wording.tsv}.
 */
public final class QuestionWording {
  private static final String TABLE = "wording.tsv";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
  private static final Map<String, String> FOLDED = read();

  private QuestionWording() {}

  private static Map<String, String> read() {
    try (InputStream table = QuestionWording.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      Map<String, String> folded = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          folded.put(cells[0], cells.length == 1 ? "" : cells[1]);
        }
      }
      return Map.copyOf(folded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The question in these words; the others stay as they are written. */
  public static String of(String question) {
    return WORD.matcher(question).replaceAll(word -> Matcher.quoteReplacement(folded(word)));
  }

  private static String folded(MatchResult word) {
    return FOLDED.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group());
  }
}
