package io.github.indicatorrefinery.io.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
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
