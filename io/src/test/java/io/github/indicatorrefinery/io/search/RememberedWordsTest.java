package io.github.indicatorrefinery.io.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class RememberedWordsTest {
  private final Analyzer remembering = TextWords.remembering();
  private final Analyzer plain = TextWords.analyzer();

  @Test
  void aWordIsTheSameWhenItComesAgain() throws IOException {
    String text = "The averages' average isn't the Average of CROSSINGS; crossings cross, crossed";

    List<String> words = words(remembering, text);
    assertThat(words)
        .containsExactly("averag", "averag", "isn't", "averag", "cross", "cross", "cross", "cross");
    assertThat(words(remembering, text)).isEqualTo(words);
  }

  @Property
  void areThoseOfThePlainAnalyzer(
      @ForAll
          @StringLength(max = 40)
          @Chars({'a', 'e', 's', 'i', 'n', 'g', 'T', 'h', ' ', '\'', '.', '1', '\u2019', '\u00dc'})
          String text)
      throws IOException {
    assertThat(words(remembering, text)).isEqualTo(words(plain, text));
  }

  private static List<String> words(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }
}
