package io.github.indicatorrefinery.transforms.dedup.question;

import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The words of a question without their endings, by the English Snowball stemmer (Porter2), so that
 * inflections compare as equal. Some words would fall together with others that mean something else
 * ({@code liquidation} with {@code liquidity}); these have a stem of their own.
 */
final class Stems {
  /** A number and the word that it is written together with: {@code 14-day}, {@code layer-2}. */
  private static final Pattern SEAM =
      Pattern.compile("(?<=\\p{L})-(?=\\d)|(?<=[\\d%])-(?=\\p{L})|(?<=\\d)(?=\\p{L}{2})");

  private static final Pattern BLANK = Pattern.compile(" ");

  private final Map<String, String> apart;

  Stems(Map<String, String> apart) {
    this.apart = Map.copyOf(apart);
  }

  /** The stems of a text, in its order; what is a number stays as it is. */
  List<String> of(String text) {
    EnglishStemmer stemmer = new EnglishStemmer();
    List<String> stems = new ArrayList<>();
    for (String token : BLANK.split(QuestionKey.normalise(text), -1)) {
      for (String word : SEAM.split(token, -1)) {
        stems.add(stem(word, stemmer));
      }
    }
    return stems;
  }

  private String stem(String word, EnglishStemmer stemmer) {
    String own = apart.get(word);
    if (own != null || !Character.isLetter(word.codePointAt(0))) {
      return own == null ? word : own;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
