package io.github.indicatorrefinery.transforms.parse.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.indicatorrefinery.transforms.parse.json.shape.PairNames;
import io.github.indicatorrefinery.transforms.parse.json.shape.Turn;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonCursor;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonValue;
import io.github.indicatorrefinery.transforms.parse.json.stream.Level;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Walks through a document, every object and list of it, and hands each object that was read to
 * {@link Records}. What breaks is passed over, and the walk goes on behind it.
 */
final class DocumentWalker {
  /** Nobody nests pairs deeper; what is deeper is passed over unread. */
  static final int MAX_DEPTH = 60;

  /** A list of so many characters may be a column of its record. */
  private static final int MAX_COLUMN_CHARS = PairDetails.MAX_EXTRA_CHARS;

  /** How much of a list is kept. */
  private enum Keep {
    COLUMN,
    SCALARS,
    WHOLE
  }

  private final JsonCursor cursor;
  private final Records records;
  private final FieldName.Known names = new FieldName.Known();

  /** The last object that was begun: what a file that breaks off breaks in. */
  private Place lastPlace;

  private long lastStart;

  DocumentWalker(JsonCursor cursor, Records records, Place first) {
    this.cursor = cursor;
    this.records = records;
    this.lastPlace = first;
  }

  Place lastPlace() {
    return lastPlace;
  }

  long lastStart() {
    return lastStart;
  }

  /** Reads the document whose first token is {@code token}. */
  void read(Place place, JsonToken token) throws IOException {
    lastPlace = place;
    lastStart = cursor.tokenOffset();
    Frame document = records.frame(null, place, lastStart, false, false);
    if (token == JsonToken.START_OBJECT) {
      readObject(document);
      records.finish(document);
    } else if (token == JsonToken.START_ARRAY) {
      readDocuments(document.ofArray());
    } else {
      records.addUnknown("no object but " + cursor.scalar(token).text(), lastStart);
    }
  }

  /** An array of records. */
  private void readDocuments(Frame document) throws IOException {
    List<JsonValue> scalars = readArray(document, document.place(), "", Keep.COLUMN);
    records.finishArray(document, scalars);
  }

  private void readObject(Frame frame) throws IOException {
    Level level = cursor.enter(false);
    long from = frame.start() + 1;
    int fields = 0;
    try {
      String name = null;
      for (boolean isOpen = true; isOpen; ) {
        try {
          String next = cursor.nextFieldName();
          isOpen = next != null;
          if (isOpen) {
            name = next;
            fields++;
            if (readField(frame, name, cursor.nextToken())) {
              from = cursor.offset();
              fields = 0;
            }
          }
        } catch (JacksonException e) {
          cursor.resume(e, from, cursor.isIn(name) ? fields : fields + 1);
          from = cursor.offset();
          fields = 0;
          name = null;
        }
      }
    } catch (IOException e) {
      frame.broke(level.breaks(), true);
      records.finishBroken(frame);
      throw e;
    }
    cursor.leave();
    frame.broke(level.breaks(), level.isLost());
  }

  /** Whether records were read in it. */
  private boolean readField(Frame frame, String written, JsonToken token) throws IOException {
    FieldName name = names.get(written);
    if (token.isScalarValue()) {
      readScalar(frame, name, written, token);
      return false;
    }
    if (name.isSkipped() || cursor.depth() >= MAX_DEPTH) {
      cursor.skipChildren();
      frame.fields().put(name.name(), written, JsonValue.unread(token));
      return false;
    }
    return token == JsonToken.START_OBJECT
        ? readMember(frame, name, written)
        : readList(frame, name, written);
  }

  private void readScalar(Frame frame, FieldName name, String written, JsonToken token)
      throws IOException {
    if (token == JsonToken.VALUE_STRING && name.isCopy() && records.mayLeaveOut(frame)) {
      frame.fields().leaveOutCopy();
      return;
    }
    JsonValue value = cursor.scalar(token);
    records.lists().checkScalar(frame, name.name(), written, value);
    if (frame.keeps(value.isNull() ? 0 : value.text().length())) {
      frame.fields().put(name.name(), written, value);
    }
  }

  private boolean readMember(Frame frame, FieldName name, String written) throws IOException {
    boolean isPart = name.isMetadata() || name.isPart();
    Place at = frame.place().field(written);
    Frame member =
        isPart
            ? records.frame(frame, at, cursor.tokenOffset(), false, true)
            : begin(frame, at, false);
    readObject(member);
    if (isPart || name.isKept()) {
      frame.fields().put(name.name(), written, JsonValue.object(member.fields()));
    }
    if (name.isMetadata()) {
      records.finishMetadata(member);
    } else {
      records.finish(member);
    }
    return !isPart;
  }

  private boolean readList(Frame frame, FieldName field, String written) throws IOException {
    String name = field.name();
    boolean isTable = name.equals("data") && frame.fields().has("columns");
    Keep keep =
        field.isPart() ? Keep.WHOLE : field.isKept() || isTable ? Keep.SCALARS : Keep.COLUMN;
    records.lists().beginList(frame, name);
    List<JsonValue> items = readArray(frame, frame.place().field(written), name, keep);
    frame.fields().put(name, written, JsonValue.list(items));
    records.lists().finishList(frame, name);
    return keep != Keep.WHOLE;
  }

  private List<JsonValue> readArray(Frame around, Place place, String name, Keep keep)
      throws IOException {
    Level level = cursor.enter(true);
    Turns turns = PairNames.isPart(name) ? null : records.turns(around);
    List<JsonValue> kept = new ArrayList<>();
    int told = 0;
    try {
      for (int index = 0; ; index++) {
        try {
          JsonToken token = cursor.nextToken();
          records.lists().tellNoObject();
          if (token == JsonToken.END_ARRAY || token == null) {
            break;
          }
          JsonValue item =
              token == JsonToken.START_OBJECT
                  ? readRecord(around, place.element(index), name, keep, turns)
                  : readOther(around, place, index, name, keep, token);
          if (item != null && mayKeep(around, item, keep, kept)) {
            kept.add(item);
          }
        } catch (JacksonException e) {
          records.lists().forgetNoObject();
          cursor.resume(e, -1, 0);
        }
        for (; told < level.breaks().size(); told++) {
          records.addBreak(around, level.breaks().get(told), place.element(index));
        }
      }
    } catch (IOException e) {
      if (turns != null) {
        turns.finishBroken();
      }
      throw e;
    }
    for (; told < level.breaks().size(); told++) {
      records.addBreak(around, level.breaks().get(told), place);
    }
    cursor.leave();
    if (turns != null) {
      turns.finish();
    }
    return kept;
  }

  private @Nullable JsonValue readOther(
      Frame around, Place list, int index, String name, Keep keep, JsonToken token)
      throws IOException {
    if (Lists.areObjects(name) && token.isScalarValue()) {
      long start = cursor.tokenOffset();
      cursor.finishToken();
      records.lists().addNoObject(around, name, list.element(index), start);
      return null;
    }
    if (token.isScalarValue()) {
      return cursor.scalar(token);
    }
    if (cursor.depth() >= MAX_DEPTH) {
      cursor.skipChildren();
      return null;
    }
    return JsonValue.list(readArray(around, list.element(index), name, keep));
  }

  private @Nullable JsonValue readRecord(
      Frame around, Place at, String name, Keep keep, @Nullable Turns turns) throws IOException {
    if (cursor.depth() >= MAX_DEPTH) {
      around.passOver(at.path(), 1);
      cursor.skipChildren();
      return null;
    }
    records.lists().countElement(around, name);
    Frame element = begin(around, at, PairNames.isPart(name));
    readObject(element);
    Optional<Turn> turn =
        turns == null || element.isLost() ? Optional.empty() : records.turn(element);
    if (turn.isPresent()) {
      turns.take(turn.get(), at);
    } else {
      records.finish(element);
    }
    return keep == Keep.WHOLE ? JsonValue.object(element.fields()) : null;
  }

  private Frame begin(Frame around, Place place, boolean isPart) {
    lastPlace = place;
    lastStart = cursor.tokenOffset();
    Place list = place.parent();
    boolean isSession = list != null && "sessions".equals(list.name());
    return records.frame(around, place, lastStart, isSession, isPart);
  }

  private static boolean mayKeep(Frame around, JsonValue item, Keep keep, List<JsonValue> kept) {
    int chars = item.text() == null ? 0 : item.text().length();
    if (keep == Keep.COLUMN && (chars > MAX_COLUMN_CHARS || kept.size() > MAX_COLUMN_CHARS)) {
      return false;
    }
    return around.keeps(chars + Integer.BYTES);
  }
}
