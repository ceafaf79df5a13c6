package io.github.indicatorrefinery.pipeline.cli.option;

import io.github.indicatorrefinery.pipeline.run.gaps.assign.Assignment;
import io.github.indicatorrefinery.pipeline.run.gaps.assign.AssignmentFolder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Assignments that an option names. */
public final class GivenAssignments {
  private GivenAssignments() {}

  /** Reads them; empty where none are given, or with the mistake told. */
  public static Optional<List<Assignment>> read(
      String option, @Nullable String given, Mistakes mistakes) {
    Optional<AssignmentFolder> folder =
        LocalPlace.folder(option, given, mistakes).map(AssignmentFolder::new);
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    if (!folder.get().holdsAssignments()) {
      mistakes.add(option, given, "holds no assignments; allowed is the --assign of gaps");
      return Optional.empty();
    }
    try {
      return Optional.of(folder.get().read());
    } catch (IOException e) {
      mistakes.add(option, given, "cannot be read: " + Causes.firstLine(e.getMessage()));
      return Optional.empty();
    }
  }
}
