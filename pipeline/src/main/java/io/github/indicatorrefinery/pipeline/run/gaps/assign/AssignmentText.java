package io.github.indicatorrefinery.pipeline.run.gaps.assign;

import io.github.indicatorrefinery.pipeline.run.report.TerminalText;
import io.github.indicatorrefinery.transforms.research.DraftQuestion;
import io.github.indicatorrefinery.transforms.research.Facet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An assignment as Markdown that a person can hand on. Texts of other origin stand in it as texts:
 * nothing of them is a heading, a link or markup.
 */
final class AssignmentText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");

  private AssignmentText() {}

  static String of(Assignment assignment) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # %s

        %s, %s; catalog session %d. The dataset has %d of %d pairs (%s), so %d questions are to be answered.

        For each answer give, where the question allows it: the formula with its terms, the customary
        parameters, an example on a crypto market with numbers, and the sources. Repeat the question word
        for word in front of its answer: by it the answer is recognised when it comes back.

        """
            .formatted(
                safe(assignment.about().name()),
                safe(assignment.about().category()),
                safe(assignment.about().subcategory()),
                assignment.about().session(),
                assignment.kept(),
                assignment.target(),
                assignment.state().label(),
                assignment.questions().size()));
    if (assignment.questions().size() < assignment.needed()) {
      text.append(
          "(%d are missing; no more could be made that differ from each other and from the dataset.)\n\n"
              .formatted(assignment.needed()));
    }
    int number = 0;
    for (Facet facet : Facet.values()) {
      List<DraftQuestion> ofFacet =
          assignment.questions().stream().filter(one -> one.facet() == facet).toList();
      if (!ofFacet.isEmpty()) {
        text.append("## ").append(capitalised(facet.title())).append(had(assignment, facet));
        for (DraftQuestion question : ofFacet) {
          number++;
          text.append("%d. %s\n".formatted(number, safe(question.question())));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String had(Assignment assignment, Facet facet) {
    return " (the dataset has %d)\n\n".formatted(assignment.facets().getOrDefault(facet, 0));
  }

  private static String capitalised(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /** In one line, nothing of it markup. */
  private static String safe(String text) {
    String line = TerminalText.of(text).strip().lines().collect(Collectors.joining(" "));
    return MARKUP.matcher(line).replaceAll("\\\\$0");
  }
}
