package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Holds what an input declares against what was read of it. */
final class DeclaredTotals {
  private static final String[] PAIRS = {
    "total_qa_pairs", "total_pairs", "num_pairs", "pair_count", "qa_count"
  };

  private DeclaredTotals() {}

  /** Notes on a pair whose texts are of other lengths, in code points, than it says. */
  static List<String> lengthNotes(JsonRecord pair, int question, int answer) {
    JsonRecord metadata = pair.metadata();
    Integer questionLength = length("question_length", metadata, pair);
    Integer answerLength = length("answer_length", metadata, pair);
    List<String> notes = note(List.of(), "question_length_differs:", questionLength, question);
    return note(notes, "answer_length_differs:", answerLength, answer);
  }

  /**
   * Tells where {@code object}, which holds records, declares other numbers of them than it holds.
   */
  static void check(Frame object, Findings findings) {
    int failed = findings.failures() - object.failuresBefore();
    JsonRecord fields = object.fields();
    Integer pairs = number(fields, PAIRS);
    if (pairs != null) {
      tell(object, findings, "pairs", pairs, object.pairs(), failed);
    }
    for (String list : List.of("sessions", "documents", "chunks")) {
      Integer declared = number(fields, "total_" + list);
      if (declared != null && (object.elements(list) > 0 || fields.has(list))) {
        tell(object, findings, list, declared, object.elements(list), 0);
      }
    }
  }

  private static void tell(
      Frame object, Findings findings, String what, int declared, int found, int failed) {
    if (declared > found + failed) {
      fail(object, findings, "fewer_" + what + "_than_declared", what, declared, found);
    } else if (declared < found) {
      fail(object, findings, "more_" + what + "_than_declared", what, declared, found);
    }
  }

  private static void fail(
      Frame object, Findings findings, String reason, String what, int declared, int found) {
    String message = "declares " + declared + " " + what + " and holds " + found;
    findings.fail(
        reason, message, object.place().pointer(), object.shape(), object.shape().length());
  }

  private static @Nullable Integer number(JsonRecord fields, String... names) {
    Integer own = fields.number(names);
    return own != null ? own : fields.metadata().number(names);
  }

  private static @Nullable Integer length(String name, JsonRecord metadata, JsonRecord pair) {
    Integer inMetadata = metadata.number(name);
    return inMetadata != null ? inMetadata : pair.number(name);
  }

  private static List<String> note(
      List<String> notes, String note, @Nullable Integer declared, int length) {
    int difference = declared == null ? 0 : length - declared;
    if (difference == 0) {
      return notes;
    }
    List<String> more = new ArrayList<>(notes);
    more.add(note + (difference > 0 ? "+" : "") + difference);
    return more;
  }
}
