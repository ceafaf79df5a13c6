package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.pipeline.run.RunDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of the edits of a run.
 *
 * @param accepted whose texts took the place of others
 * @param refusals how many were refused
 * @param refused such as {@code 3 lost_number}, by reason
 * @param unfit whose pair is not there as it was edited
 */
record EditSums(long accepted, long refusals, List<String> refused, long unfit) {
  static final EditSums NONE = new EditSums(0, 0, List.of(), 0);

  private static final String ACCEPTED = "SELECT count(*) FROM edits WHERE outcome = 'accepted'";
  private static final String REFUSALS = "SELECT count(*) FROM edits WHERE outcome = 'refused'";
  private static final String REFUSED =
      """
      SELECT count(*) || ' ' || reason FROM edits WHERE outcome = 'refused'
       GROUP BY reason ORDER BY count(*) DESC, reason
      """;
  private static final String UNFIT = "SELECT count(*) FROM failures WHERE stage = 'edit'";

  EditSums {
    refused = List.copyOf(refused);
  }

  static EditSums in(RunDatabase run) {
    return new EditSums(
        count(ACCEPTED, run),
        count(REFUSALS, run),
        run.all(REFUSED, row -> row.getString(1)),
        count(UNFIT, run));
  }

  private static long count(String sql, RunDatabase run) {
    return run.first(sql, row -> row.getLong(1)).orElseThrow();
  }

  /** One line; nothing where there were no edits. */
  String text() {
    if (accepted + refusals + unfit == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(String.format(Locale.ROOT, "%,d accepted", accepted));
    parts.add(
        String.format(Locale.ROOT, "%,d refused", refusals)
            + (refused.isEmpty() ? "" : " (" + String.join(", ", refused) + ")"));
    if (unfit > 0) {
      parts.add(String.format(Locale.ROOT, "%,d no longer fit", unfit));
    }
    return "edits: " + String.join(", ", parts) + "\n";
  }
}
