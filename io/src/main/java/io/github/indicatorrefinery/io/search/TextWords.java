package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What makes words of texts, of those in an index and of those that are asked: lower case, without
 * the smallest words, each without its ending (Porter, 1980).
 */
final class TextWords {
  /** The name that {@code index.json} has for it. */
  static final String NAME = "lucene-english-9.12";

  private TextWords() {}

  static Analyzer analyzer() {
    return new EnglishAnalyzer();
  }

  /**
   * The same words for an index, which asks for many texts and not where the words stand, in half
   * of the time.
   */
  static Analyzer remembering() {
    RememberedWords.Memory memory = new RememberedWords.Memory(TextWords::filtered);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        return new TokenStreamComponents(tokens, new RememberedWords(tokens, memory));
      }
    };
  }

  /** What an {@link EnglishAnalyzer} does with its tokens. */
  private static TokenStream filtered(TokenStream tokens) {
    return new PorterStemFilter(
        new StopFilter(
            new LowerCaseFilter(new EnglishPossessiveFilter(tokens)),
            EnglishAnalyzer.getDefaultStopSet()));
  }

  /** The words of a text, each once, in their order, and how they are written there. */
  static Map<String, String> of(String text, Analyzer analyzer) {
    Map<String, String> words = new LinkedHashMap<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.putIfAbsent(
            term.toString(), text.substring(offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
