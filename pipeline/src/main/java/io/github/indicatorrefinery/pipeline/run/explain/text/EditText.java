package io.github.indicatorrefinery.pipeline.run.explain.text;

import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Proposed;
import io.github.indicatorrefinery.pipeline.run.explain.database.Explanation.Version;
import io.github.indicatorrefinery.pipeline.run.report.PartingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of the edits of a pair, with both texts of each as far as they differ. */
final class EditText {
  /**
   * Enough of an answer from the place where it was changed; the table {@code edits} has all of it.
   */
  private static final int MOST_CHARACTERS = 200;

  private EditText() {}

  static List<String> of(List<Proposed> edits) {
    List<String> told = new ArrayList<>();
    for (Proposed edit : edits) {
      told.add(outcome(edit));
      if (!edit.detail().isEmpty()) {
        told.add("  " + edit.detail());
      }
      Version before = edit.before();
      Version proposed = edit.proposed();
      if (before.question().equals(proposed.question())) {
        told.add("  question unchanged");
      } else {
        told.add("  question before: " + before.question());
        told.add("  question edited: " + proposed.question());
      }
      if (before.answer().equals(proposed.answer())) {
        told.add("  answer unchanged");
      } else {
        PartingTexts answers = PartingTexts.of(before.answer(), proposed.answer(), MOST_CHARACTERS);
        told.add("  answer before" + length(before) + answers.before());
        told.add("  answer edited" + length(proposed) + answers.now());
      }
    }
    return told;
  }

  private static String outcome(Proposed edit) {
    Double score = edit.proposed().score();
    return "%s: version %s by %s, %s"
        .formatted(
            edit.refusal() == null ? "accepted" : "refused as " + edit.refusal(),
            edit.version(),
            edit.editor(),
            score == null
                ? "not scored"
                : String.format(
                    Locale.ROOT, "score %.1f, before %.1f", score, edit.before().score()));
  }

  private static String length(Version version) {
    String text = version.answer();
    return String.format(Locale.ROOT, " (%,d characters): ", text.codePointCount(0, text.length()));
  }
}
