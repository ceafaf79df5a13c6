package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.stream.Break;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonCursor;
import io.github.indicatorrefinery.transforms.parse.json.stream.Passage;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;

/**
 * Tells what is wrong with the record that was read last, and shows it as it stands in the file.
 */
final class RecordFailures {
  private final JsonCursor cursor;
  private final Findings findings;

  RecordFailures(JsonCursor cursor, Findings findings) {
    this.cursor = cursor;
    this.findings = findings;
  }

  /** Something was passed over that is no object of its own. */
  void tellBreak(Break found, Place at) {
    if (!found.isHarmless()) {
      findings.failUnread(
          found.reason(), found.message(), at.ofRecord(), found.shown(), found.to() - found.from());
    }
  }

  /**
   * Whether {@code frame} as a whole is lost to what broke in it. Else that is told: of a pair no
   * more than a field is broken, or the frame is no record but holds such.
   */
  boolean isBroken(Frame frame, boolean isPair, boolean isRecord) {
    if (frame.breaks().isEmpty()) {
      return false;
    }
    boolean onlyFields = frame.breaks().stream().allMatch(Break::isOneField);
    if ((isPair && onlyFields) || (!isRecord && frame.holdsRecords())) {
      frame.breaks().forEach(found -> tellBreak(found, frame.place()));
      return false;
    }
    return true;
  }

  /** Fails all of the record for what broke in it first. */
  void failWhole(Frame frame) {
    Break first = frame.breaks().get(0);
    if (frame.fields().names().isEmpty()) {
      tellBreak(first, frame.place());
    } else {
      if (frame.parent() != null) {
        frame.parent().holdRecords();
      }
      fail(frame, first.reason(), first.message());
    }
  }

  /** The record is wrong. */
  void fail(Frame frame, String reason, String message) {
    long end = cursor.offset();
    Passage shown = cursor.shown(frame.start(), end);
    findings.fail(reason, message, frame.place().ofRecord(), shown, end - frame.start());
  }
}
