package io.github.indicatorrefinery.pipeline.run.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.indicatorrefinery.pipeline.run.diff.ComparedSide.KeptTexts;
import io.github.indicatorrefinery.pipeline.run.diff.PairChange.Kind;
import io.github.indicatorrefinery.pipeline.run.report.OneLine;
import io.github.indicatorrefinery.pipeline.run.report.PartingTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of a pair in two runs, where they differ. */
record TextChange(KeptTexts before, KeptTexts now) {
  /** Empty where they are the same, or one of them is not known. */
  static Optional<TextChange> of(PairChange change, ComparedSide earlier, ComparedSide later)
      throws IOException {
    if (change.kind() != Kind.CHANGED) {
      return Optional.empty();
    }
    Optional<KeptTexts> before =
        earlier.kept(change.earlierId() == null ? change.pairId() : change.earlierId());
    Optional<KeptTexts> now = later.kept(change.pairId());
    return before.isEmpty() || now.isEmpty() || before.get().equals(now.get())
        ? Optional.empty()
        : Optional.of(new TextChange(before.get(), now.get()));
  }

  /** Both, each on one line from shortly before the place where they part. */
  List<String> lines(int mostCharacters) {
    List<String> lines = new ArrayList<>();
    if (!before.question().equals(now.question())) {
      lines.add("question before: " + OneLine.of(before.question(), mostCharacters));
      lines.add("question now:    " + OneLine.of(now.question(), mostCharacters));
    }
    if (!before.answer().equals(now.answer())) {
      PartingTexts answers = PartingTexts.of(before.answer(), now.answer(), mostCharacters);
      lines.add("answer before:   " + answers.before());
      lines.add("answer now:      " + answers.now());
    }
    if (now.editVersion() != null) {
      lines.add("by the edit of version " + now.editVersion());
    }
    return lines;
  }

  void addTo(ObjectNode node) {
    add(node.putObject("before"), before);
    add(node.putObject("now"), now);
  }

  private static void add(ObjectNode node, KeptTexts texts) {
    node.put("question", texts.question())
        .put("answer", texts.answer())
        .put("edit_version", texts.editVersion());
  }
}
