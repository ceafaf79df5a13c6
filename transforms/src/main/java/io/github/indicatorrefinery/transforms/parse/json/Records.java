package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.input.FileAccount;
import io.github.indicatorrefinery.transforms.parse.json.shape.FoundPair;
import io.github.indicatorrefinery.transforms.parse.json.shape.PairNames;
import io.github.indicatorrefinery.transforms.parse.json.shape.PairShape;
import io.github.indicatorrefinery.transforms.parse.json.shape.Turn;
import io.github.indicatorrefinery.transforms.parse.json.stream.Break;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonCursor;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import io.github.indicatorrefinery.transforms.parse.json.stream.Passage;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Decides of each object that was read what it is: pairs, a chunk, a container of such, a part of
 * the pair around it, or nothing of these, which is passed over and counted by its path; and tells
 * what broke in it.
 */
final class Records {
  private final JsonCursor cursor;
  private final Findings findings;
  private final PairGroup loose;
  private final ChunkJoiner chunks;
  private final PairTelling pairs;
  private final ListChecks lists;
  private final RecordFailures failures;

  /** Whether the last object was a pair of an export, whose copies of its texts need no look. */
  private boolean inExport;

  private @Nullable Unknown firstUnknown;

  /**
   * The first thing that was not understood.
   *
   * @param shape what it is made of
   * @param shown how it begins in the file
   */
  record Unknown(String shape, Passage shown, long size) {}

  Records(JsonCursor cursor, Findings findings) {
    this.cursor = cursor;
    this.findings = findings;
    this.loose = PairGroup.ofLoosePairs(findings);
    this.chunks = new ChunkJoiner(findings, loose);
    this.pairs = new PairTelling(findings, loose);
    this.lists = new ListChecks(cursor, findings, pairs, chunks);
    this.failures = new RecordFailures(cursor, findings);
  }

  /** Tells what is wrong. */
  RecordFailures failures() {
    return failures;
  }

  /** What lists ought to hold. */
  ListChecks lists() {
    return lists;
  }

  Frame frame(@Nullable Frame around, Place at, long start, boolean isSession, boolean isPart) {
    Frame frame = new Frame(around, at, start, isSession, isPart, findings.failures());
    if (isSession) {
      pairs.beginSession(frame);
    }
    return frame;
  }

  /** Whether texts that may be copies need not be read in {@code frame}. */
  boolean mayLeaveOut(Frame frame) {
    return inExport && !frame.isPart();
  }

  Turns turns(Frame around) {
    return new Turns(new Conversation(findings, pairs, around));
  }

  Optional<Turn> turn(Frame element) {
    JsonRecord fields = element.fields();
    return fields.has("question") || !element.breaks().isEmpty() || !readsCopies(element)
        ? Optional.empty()
        : Turn.of(fields);
  }

  /** An object that belongs to the one around it, whatever it holds. */
  void finishMetadata(Frame metadata) {
    Frame around = metadata.parent();
    around.broke(metadata.breaks(), false);
    if (metadata.holdsRecords()) {
      metadata.passedOver().forEach(around::passOver);
    }
    finishGroup(metadata);
  }

  /** An object was read. */
  void finish(Frame frame) {
    if (frame.isLost()) {
      finishGroup(frame);
      return;
    }
    JsonRecord fields = frame.fields();
    if (frame.isPart() && !(hasText(fields, "question") && hasText(fields, "answer"))) {
      finishMetadata(frame);
      return;
    }
    boolean isRead = readsCopies(frame);
    boolean isChunk = ChunkJoiner.isChunk(fields);
    List<FoundPair> found = isChunk ? List.of() : find(fields);
    boolean isPair = found.stream().anyMatch(pair -> pair.mistake() == null);
    inExport = false;
    boolean isOther = false;
    Frame around = frame.parent();
    boolean isRecord = !found.isEmpty() || isChunk || frame.holdsRecords();
    boolean isInRecord = around != null && !around.isArray() && !around.holdsRecords();
    if (!frame.breaks().isEmpty() && !isRecord && isInRecord) {
      around.broke(frame.breaks(), false);
    } else if (failures.isBroken(frame, isPair, !found.isEmpty() || isChunk)) {
      frame.forgetOddities();
      failures.failWhole(frame);
    } else if (!isRead || (frame.isTooLarge() && !isPair)) {
      failures.fail(frame, "too_large", "an object of more than can be held");
    } else if (!found.isEmpty()) {
      frame.forgetOddities();
      found.forEach(pair -> take(frame, pair));
    } else if (isChunk) {
      String at = frame.place().ofRecord();
      chunks.take(
          fields,
          at,
          frame.place().index(),
          frame.parent(),
          (reason, message) -> failures.fail(frame, reason, message));
      markHolding(frame.parent());
    } else {
      isOther = true;
      finishContainer(frame);
    }
    finishGroup(frame);
    if (isOther || frame.holdsRecords()) {
      handUp(frame, isPair);
    }
    if (frame.holdsRecords() && !isChunk) {
      DeclaredTotals.check(frame, findings);
    }
  }

  /** A document that is an array was read; {@code scalars} are the elements that are no objects. */
  void finishArray(Frame document, List<JsonValue> scalars) {
    document.passedOver().forEach(this::passOver);
    if (scalars.isEmpty()) {
      return;
    }
    String first = scalars.get(0).text();
    String shown = first == null ? "a list" : first;
    if (document.holdsRecords()) {
      String message = scalars.size() + " elements that are no objects";
      findings.fail(
          "unknown_json_shape", message, document.place().pointer(), shown, shown.length());
    } else {
      String shape = "an array of " + scalars.size() + " values such as " + shown;
      addUnknown(shape, document.start());
    }
  }

  /** A document, or an element of one, that begins at this byte and is of no shape that is read. */
  void addUnknown(String shape, long start) {
    if (firstUnknown == null) {
      Passage shown = cursor.shown(start, cursor.offset());
      firstUnknown = new Unknown(shape, shown, cursor.offset() - start);
    }
  }

  /** A list of {@code around} is broken: it tells of that itself, unless it is one of records. */
  void addBreak(Frame around, Break found, Place at) {
    if (around.holdsRecords() || around.isArray()) {
      failures.tellBreak(found, at);
    } else {
      around.broke(List.of(found), false);
    }
  }

  /** The file breaks off in {@code frame}. */
  void finishBroken(Frame frame) {
    frame.breaks().forEach(found -> failures.tellBreak(found, frame.place()));
    finishGroup(frame);
    handUp(frame, false);
  }

  /** Hands over what waited for more, all of it having been read or broken off. */
  void finishFile(boolean isWhole) {
    if (isWhole) {
      chunks.flush();
    } else {
      chunks.flushBroken();
    }
    loose.finish();
  }

  /** The shape of the first that was not understood; null where nothing was but emptiness. */
  @Nullable Unknown firstUnknown() {
    return firstUnknown;
  }

  private List<FoundPair> find(JsonRecord fields) {
    for (PairShape shape : PairShape.ALL) {
      List<FoundPair> found = shape.find(fields);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private void take(Frame frame, FoundPair found) {
    FoundPair.Mistake mistake = found.mistake();
    if (mistake == null) {
      markHolding(frame.parent());
      inExport = pairs.tell(frame, found) && frame.fields().has("question");
    } else if (mistake.isTold()) {
      markHolding(frame.parent());
      failures.fail(frame, mistake.reason(), mistake.message());
    } else if (frame.parent() == null) {
      account().passOver(frame.place().path());
    } else {
      frame.parent().passOver(frame.place().path(), 1);
    }
  }

  private void finishContainer(Frame frame) {
    frame.tellOddities();
    boolean isTop = frame.parent() == null || frame.parent().isArray();
    if (!frame.holdsRecords() && isTop && !frame.fields().names().isEmpty()) {
      addUnknown(frame.shape(), frame.start());
    }
  }

  /** What was passed over in it belongs to it where it is a pair, else goes to what is around. */
  private void handUp(Frame frame, boolean isPair) {
    Frame around = frame.parent();
    boolean isContainer = frame.holdsRecords();
    if (isPair) {
      return;
    }
    if (around == null) {
      if (isContainer) {
        frame.passedOver().forEach(this::passOver);
      } else {
        passOver(frame.place().path(), 1);
      }
    } else if (isContainer) {
      frame.passedOver().forEach(around::passOver);
    } else {
      around.passOver(frame.place().path(), 1);
    }
  }

  private void passOver(String path, long objects) {
    for (long i = 0; i < objects; i++) {
      account().passOver(path);
    }
  }

  private boolean readsCopies(Frame frame) {
    JsonRecord fields = frame.fields();
    if (!fields.isCopyLeftOut() || (hasText(fields, "question") && hasText(fields, "answer"))) {
      return true;
    }
    try {
      return cursor.readAgain(fields, frame.start(), PairNames::isCopy);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("what is in memory cannot fail", e);
    }
  }

  private static boolean hasText(JsonRecord fields, String name) {
    JsonValue value = fields.get(name);
    return value != null && value.isText();
  }

  private static void markHolding(@Nullable Frame around) {
    if (around != null) {
      around.holdRecords();
    }
  }

  private static void finishGroup(Frame frame) {
    if (frame.group() != null) {
      frame.group().finish();
    }
  }

  private FileAccount account() {
    return findings.account();
  }
}
