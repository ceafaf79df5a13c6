package io.github.indicatorrefinery.io.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;

class CountedWordsTest {
  private final Analyzer plain = TextWords.analyzer();
  private final CountedWords counted = new CountedWords(new KnownPieces(TextWords.analyzer()));

  @Test
  void aWordStandsOnceWithItsNumberAndAgainInTheNextText() throws IOException {
    String text =
        "The averages' average isn't the **Average** of CROSSINGS; crossings cross, crossed";
    Map<String, Integer> numbers = Map.of("averag", 3, "isn't", 1, "cross", 4);

    assertThat(numbers(text)).isEqualTo(numbers);
    assertThat(numbers("")).isEmpty();
    assertThat(numbers(text)).isEqualTo(numbers);
  }

  @Test
  void aLongPieceAndOneWithManyWordsAreReadAsOthers() throws IOException {
    String text = "a1,".repeat(300) + " " + "word.W0rd\u2014".repeat(100) + " word";
    assertThat(numbers(text)).isEqualTo(plainNumbers(text));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      many.append(" x").append(i);
    }
    assertThat(numbers(many.toString())).isEqualTo(plainNumbers(many.toString())).hasSize(1000);
  }

  @Test
  void piecesOfOneHashAreToldApart() throws IOException {
    List<String> pieces = List.of("");
    for (int i = 0; i < 6; i++) {
      pieces = pieces.stream().flatMap(piece -> Stream.of(piece + "Aa", piece + "BB")).toList();
    }
    assertThat(pieces.stream().mapToInt(String::hashCode).distinct()).hasSize(1);
    String text = String.join(" ", pieces);
    assertThat(numbers(text + " " + text)).isEqualTo(plainNumbers(text + " " + text)).hasSize(64);
  }

  @Property
  void areThoseOfThePlainAnalyzer(@ForAll("texts") List<String> parts) throws IOException {
    String text = String.join("", parts);
    assertThat(numbers(text)).isEqualTo(plainNumbers(text));
  }

  /** Every character of ASCII, and some that Unicode's rules of words treat each in its own way. */
  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> ascii = Arbitraries.strings().withCharRange('\0', '\177').ofMaxLength(3);
    Arbitrary<String> others =
        Arbitraries.of(
            "\u00dc", // A letter
            "\u05e9", // Hebrew
            "\u05e9'",
            "\u05e9\"\u05d1",
            "\u0e01", // Thai
            "\u3042", // Hiragana
            "\u30ab", // Katakana
            "\u4e2d", // Han
            "\u0301", // A mark upon the letter before
            "\u200d", // Joins
            "\u00ad",
            "\u2019",
            "\u2014",
            "\u2026",
            "\u00b7",
            "\ufe0f",
            "\u20e3", // Makes a key of a digit, of # and of *
            "*\ufe0f\u20e3",
            "#\ufe0f\u20e3",
            "\u00a9\ufe0f",
            "\ud83d\ude80", // A rocket
            "\ud83c\udde9\ud83c\uddea"); // A flag
    Arbitrary<String> words = Arbitraries.of("the", "Traders'", "trader's", "1,000.5", "e.g.");
    return Arbitraries.oneOf(ascii, others, words).list().ofMaxSize(20);
  }

  private Map<String, Integer> numbers(String text) throws IOException {
    counted.read(text);
    Map<String, Integer> numbers = new TreeMap<>();
    TermToBytesRefAttribute term = counted.getAttribute(TermToBytesRefAttribute.class);
    TermFrequencyAttribute number = counted.getAttribute(TermFrequencyAttribute.class);
    counted.reset();
    while (counted.incrementToken()) {
      assertThat(numbers.put(term.getBytesRef().utf8ToString(), number.getTermFrequency()))
          .isNull();
    }
    counted.end();
    return numbers;
  }

  private Map<String, Integer> plainNumbers(String text) throws IOException {
    Map<String, Integer> numbers = new TreeMap<>();
    try (TokenStream tokens = plain.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        numbers.merge(term.toString(), 1, Integer::sum);
      }
      tokens.end();
    }
    return numbers;
  }
}
