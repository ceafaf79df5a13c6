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
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import io.github.indicatorrefinery.transforms.values.SourceKind;
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

  /** Whether the last object was a pair of an export, whose copies of its texts need no look. */
  private boolean inExport;

  private @Nullable Runnable noObject;
  private @Nullable String firstUnknown;
  private int unknown;
  private int empty;

  Records(JsonCursor cursor, Findings findings) {
    this.cursor = cursor;
    this.findings = findings;
    this.loose = PairGroup.ofLoosePairs(findings);
    this.chunks = new ChunkJoiner(findings, loose);
    this.pairs = new PairTelling(findings, loose);
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
    if (name.equals(Lists.DOCUMENTS) && list.items().stream().anyMatch(item -> item.text() != null)) {
      String at = frame.place().pointer() + "/" + name;
      String message = list.items().size() + " documents that are no objects";
      String first = list.items().get(0).texts().stream().findFirst().orElse("");
      frame.addOddity(
          () -> findings.fail("pair_not_object", message, at, first, first.length()));
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
    String shown = cursor.shown(start, cursor.offset());
    Runnable telling =
        () -> findings.fail(reason, "an object was expected", at.pointer(), shown, size);
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

  /** An object that belongs to the one around it, whatever it holds. */
  void finishMetadata(Frame metadata) {
    Frame around = metadata.parent();
    around.broke(metadata.breaks(), metadata.isLost());
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
    } else if (isBroken(frame, isPair, !found.isEmpty() || isChunk)) {
      frame.forgetOddities();
      failWhole(frame);
    } else if (!isRead || (frame.isTooLarge() && !isPair)) {
      fail(frame, "too_large", "an object of more than can be held");
    } else if (!found.isEmpty()) {
      frame.forgetOddities();
      found.forEach(pair -> take(frame, pair));
    } else if (isChunk) {
      String at = frame.place().ofRecord();
      chunks.take(fields, at, frame.place().index(), frame.parent(), (reason, message) -> fail(frame, reason, message));
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
    boolean isEmpty = scalars.isEmpty() && !document.holdsRecords() && document.passedOver().isEmpty();
    if (isEmpty && firstUnknown == null) {
      empty++;
    } else if (!scalars.isEmpty()) {
      String first = scalars.get(0).text();
      String shown = first == null ? "a list" : first;
      if (document.holdsRecords()) {
        String message = scalars.size() + " elements that are no objects";
        findings.fail(
            "unknown_json_shape", message, document.place().pointer(), shown, shown.length());
      } else {
        addUnknown("an array of " + scalars.size() + " values such as " + shown);
      }
    }
  }

  /** A document, or an element of one, of a shape that is not read. */
  void addUnknown(String shape) {
    unknown++;
    firstUnknown = firstUnknown == null ? shape : firstUnknown;
  }

  /** A list of {@code around} is broken: it tells of that itself, unless it is one of records. */
  void addBreak(Frame around, Break found, Place at) {
    if (around.holdsRecords() || around.isArray()) {
      tellBreak(found, at);
    } else {
      around.broke(List.of(found), false);
    }
  }

  /** Something was passed over that is no object of its own. */
  void tellBreak(Break found, Place at) {
    if (!found.isHarmless()) {
      findings.failUnread(
          found.reason(), found.message(), at.ofRecord(), found.text(), found.to() - found.from());
    }
  }

  /** The file breaks off in {@code frame}. */
  void finishBroken(Frame frame) {
    frame.breaks().forEach(found -> tellBreak(found, frame.place()));
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
  @Nullable String firstUnknown() {
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
      fail(frame, mistake.reason(), mistake.message());
    } else if (frame.parent() == null) {
      account().passOver(frame.place().path());
    } else {
      frame.parent().passOver(frame.place().path(), 1);
    }
  }

  private void finishContainer(Frame frame) {
    frame.tellOddities();
    boolean isTop = frame.parent() == null || frame.parent().isArray();
    if (!frame.holdsRecords() && isTop) {
      if (frame.fields().names().isEmpty()) {
        empty++;
      } else {
        addUnknown(frame.shape());
      }
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

  private boolean isBroken(Frame frame, boolean isPair, boolean isRecord) {
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

  private void failWhole(Frame frame) {
    Break first = frame.breaks().get(0);
    if (frame.fields().names().isEmpty()) {
      tellBreak(first, frame.place());
    } else {
      markHolding(frame.parent());
      fail(frame, first.reason(), first.message());
    }
  }

  private void fail(Frame frame, String reason, String message) {
    long end = cursor.offset();
    String shown = cursor.shown(frame.start(), end);
    findings.fail(reason, message, frame.place().ofRecord(), shown, end - frame.start());
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
