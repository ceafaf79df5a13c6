package io.github.indicatorrefinery.pipeline.model.batch.reply;

import io.github.indicatorrefinery.transforms.clean.AnswerCleaner;
import io.github.indicatorrefinery.transforms.clean.QuestionCleaner;
import io.github.indicatorrefinery.transforms.parse.input.TextEncoding;
import io.github.indicatorrefinery.transforms.parse.terminal.AnsiText;

/**
 * Texts of a model as the dataset has texts: by the same cleaners, and without terminal sequences.
 * HTML is text like any other; whoever shows it escapes it.
 */
final class CleanText {
  /** Beyond it a short text, such as the name of a model, is not what it should be. */
  private static final int MAX_LINE_CHARS = 100;

  private CleanText() {}

  static String question(String text) {
    return QuestionCleaner.clean(AnsiText.strip(text));
  }

  static String answer(String text) {
    return AnswerCleaner.clean(AnsiText.strip(text));
  }

  /** One short line. */
  static String line(String text) {
    return TextEncoding.start(question(text), MAX_LINE_CHARS);
  }
}
