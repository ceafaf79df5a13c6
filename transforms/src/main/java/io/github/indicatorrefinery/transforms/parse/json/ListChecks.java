package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.stream.JsonCursor;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import io.github.indicatorrefinery.transforms.parse.json.stream.Passage;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What the lists of an export ought to hold. In a pair lists of the same names hold what was
 * retrieved for it, texts for instance: what is wrong is told once it is known that the object
 * around is none.
 */
final class ListChecks {
  private final JsonCursor cursor;
  private final Findings findings;
  private final PairTelling pairs;
  private final ChunkJoiner chunks;
  private @Nullable Runnable noObject;

  ListChecks(JsonCursor cursor, Findings findings, PairTelling pairs, ChunkJoiner chunks) {
    this.cursor = cursor;
    this.findings = findings;
    this.pairs = pairs;
    this.chunks = chunks;
  }

  void countElement(Frame around, String list) {
    if (Lists.ALL.contains(list)) {
      around.countElement(list);
    }
  }

  /** A list of {@code frame} follows. */
  void beginList(Frame frame, String name) {
    boolean isTop = frame.parent() == null || frame.parent().parent() == null;
    if (Lists.ALL.contains(name) && (isTop || frame.isSession())) {
      frame.holdRecords();
    }
    if (name.equals(Lists.PAIRS)) {
      boolean hasSession = frame.fields().has("session_id");
      if (hasSession && !frame.fields().has("question") && pairs.isInSession(frame)) {
        frame.becomeSession();
        pairs.beginSession(frame);
      }
      pairs.beginPairs(frame);
    }
  }

  /** It was read. */
  void finishList(Frame frame, String name) {
    if (name.equals(Lists.CHUNKS)) {
      chunks.flush();
    }
    JsonValue list = frame.fields().get(name);
    if (name.equals(Lists.DOCUMENTS)
        && list.items().stream().anyMatch(item -> item.text() != null)) {
      String at = frame.place().pointer() + "/" + name;
      String message = list.items().size() + " documents that are no objects";
      String first = list.items().get(0).texts().stream().findFirst().orElse("");
      frame.addOddity(() -> findings.fail("pair_not_object", message, at, first, first.length()));
    }
  }

  /** A scalar where a list of records is expected. */
  void checkScalar(Frame frame, String name, String written, JsonValue value) {
    boolean isTop = frame.parent() == null || frame.isSession();
    if (isTop && Lists.ALL.contains(name) && !value.isNull()) {
      String at = frame.place().field(written).pointer();
      String text = value.text();
      frame.addOddity(
          () -> findings.fail("not_an_array", "an array was expected", at, text, text.length()));
    }
  }

  /** An element that ought to be an object. */
  void addNoObject(Frame around, String list, Place at, long start) {
    String reason = Lists.noObject(list);
    long size = cursor.offset() - start;
    Passage shown = cursor.shown(start, cursor.offset());
    Runnable telling =
        () -> findings.fail(reason, Lists.whatIsExpected(list), at.pointer(), shown, size);
    if (list.equals(Lists.CHUNKS) || around.fields().has("question")) {
      around.addOddity(telling);
    } else {
      noObject = telling;
    }
  }

  /** The last element of a list was no object, and what follows it is JSON. */
  void tellNoObject() {
    if (noObject != null) {
      noObject.run();
      noObject = null;
    }
  }

  /** It was part of what is broken. */
  void forgetNoObject() {
    noObject = null;
  }
}
