package io.github.indicatorrefinery.transforms.research;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words in a row as a rule names them: {@code *} at the end of a word stands for any ending, {@code
 * ^} in front of the first for the beginning of the question.
 */
record QuestionPhrase(List<String> words, boolean isAtStart) {
  private static final Pattern SIGNS = Pattern.compile("(?U)[^\\w%]+");
  private static final String START = "^";
  private static final String ANY_ENDING = "*";

  QuestionPhrase {
    words = List.copyOf(words);
  }

  static QuestionPhrase of(String text) {
    boolean isAtStart = text.startsWith(START);
    return new QuestionPhrase(
        List.of(text.substring(isAtStart ? START.length() : 0).split(" ")), isAtStart);
  }

  /** The words of a question, in small letters, without signs. */
  static List<String> wordsOf(String question) {
    String plain = SIGNS.matcher(QuestionKey.normalise(question)).replaceAll(" ").strip();
    return List.of(plain.split(" "));
  }

  /** Whether the phrase stands at this place. */
  boolean isAt(List<String> question, int place) {
    if ((isAtStart && place > 0) || place + words.size() > question.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String found = question.get(place + i);
      boolean same =
          word.endsWith(ANY_ENDING)
              ? found.startsWith(word.substring(0, word.length() - ANY_ENDING.length()))
              : found.equals(word);
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
