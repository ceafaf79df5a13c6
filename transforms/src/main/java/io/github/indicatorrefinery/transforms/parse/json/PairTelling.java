package io.github.indicatorrefinery.transforms.parse.json;

import io.github.indicatorrefinery.transforms.parse.json.shape.FoundPair;
import io.github.indicatorrefinery.transforms.parse.json.stream.JsonRecord;
import io.github.indicatorrefinery.transforms.parse.json.stream.Place;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Hands over pairs with what is around them: those of a session, of a structured file, or of
 * anything else, each to the group it belongs to; and tells what format that makes the file.
 */
final class PairTelling {
  static final String EXPORT = "export";
  static final String STRUCTURED = "structured";

  private final Findings findings;
  private final PairGroup loose;

  PairTelling(Findings findings, PairGroup loose) {
    this.findings = findings;
    this.loose = loose;
  }

  /** A list of pairs follows in {@code frame}. */
  void beginPairs(Frame frame) {
    if (sessionOf(frame) == null && !frame.fields().has("question") && frame.group() == null) {
      findings.recognise(STRUCTURED, SourceKind.STRUCTURED);
      frame.open(PairGroup.ofStructured(findings, frame));
    }
  }

  /** Whether a session is around it. */
  boolean isInSession(Frame frame) {
    return sessionOf(frame.parent()) != null;
  }

  /** Begins a session's group before its first pair, so that its research is told without any. */
  void beginSession(Frame session) {
    if (session.group() == null) {
      session.open(PairGroup.ofSession(findings, session));
    }
  }

  /** Tells the pair that was found in {@code frame}; whether it is one of an export. */
  boolean tell(Frame frame, FoundPair found) {
    JsonRecord object = found.object();
    Place place = frame.place();
    boolean isAlone = found.at().isEmpty();
    String position = isAlone ? place.ofRecord() : place.pointer() + found.at();
    int index = isAlone ? place.index() : indexOf(found.at());
    boolean isOfExport = recognise(frame, found);
    String key = isAlone ? Formats.idOf(place) : null;
    List<String> notes =
        DeclaredTotals.lengthNotes(object, found.questionLength(), found.answerLength());
    if (!found.notes().isEmpty()) {
      notes = new ArrayList<>(notes);
      notes.addAll(found.notes());
    }
    Frame around = isAlone ? frame.parent() : frame;
    PairDraft draft =
        new PairDraft(
            position,
            PairDraft.sessionId(object),
            PairDraft.topic(object),
            PairDraft.createdAt(object),
            PairDraft.number(
                index,
                object.metadata().number("query_index"),
                object.number("query_index"),
                PairDraft.numberInId(object.text("id")),
                object.number("pair_number")),
            found.question(),
            found.answer(),
            (long) found.questionLength() + found.answerLength(),
            notes,
            isOfExport ? SourceDetails.NONE : PairDetails.of(found, findings.formatOfPairs(), key),
            around);
    groupIn(frame.parent(), place).take(draft);
    if (around != null) {
      around.countPair();
    }
    return isOfExport;
  }

  /** Tells a pair of turns in a conversation that {@code around} holds. */
  void tellTurns(
      Frame around, Place at, int number, String format, String question, String answer) {
    Frame session = sessionOf(around);
    recognise(session != null ? EXPORT : format, session);
    SourceDetails details =
        session != null
            ? SourceDetails.NONE
            : new SourceDetails(
                findings.formatOfPairs(), null, null, around.fields().first("id", "_id"), null);
    PairDraft draft =
        new PairDraft(
            at.pointer(),
            null,
            null,
            null,
            number,
            question,
            answer,
            codePoints(question) + codePoints(answer),
            List.of(),
            details,
            around);
    around.holdRecords();
    groupIn(around, null).take(draft);
    around.countPair();
  }

  /** The group for what stands at {@code place} in {@code around}. */
  private PairGroup groupIn(@Nullable Frame around, @Nullable Place place) {
    Frame session = sessionOf(around);
    if (session != null) {
      beginSession(session);
      return session.group();
    }
    if (around == null || around.isArray()) {
      return loose;
    }
    String list = place == null ? null : listOf(place);
    Frame holder = Lists.PAIRS.equals(around.place().name()) ? around.parent() : around;
    if (Lists.PAIRS.equals(list) && holder != null && holder.group() != null) {
      return holder.group();
    }
    if (Lists.DOCUMENTS.equals(list)) {
      return loose;
    }
    Frame top = around;
    while (top.parent() != null && !top.parent().isArray()) {
      top = top.parent();
    }
    if (top.group() == null) {
      top.open(PairGroup.around(findings, loose));
    }
    return top.group();
  }

  /** The field whose list or map {@code place} is directly in. */
  private static @Nullable String listOf(Place place) {
    Place list = place.parent();
    while (list != null && list.name() == null) {
      list = list.parent();
    }
    return list == null ? null : list.name();
  }

  private static @Nullable Frame sessionOf(@Nullable Frame frame) {
    for (Frame at = frame; at != null; at = at.parent()) {
      if (at.isSession()) {
        return at;
      }
    }
    return null;
  }

  /** Whether the pair is one of an export or a structured file, which are told without details. */
  private boolean recognise(Frame frame, FoundPair found) {
    String name = listOf(frame.place());
    if (sessionOf(frame.parent()) != null
        || (Lists.DOCUMENTS.equals(name)
            && found.format().isEmpty()
            && PairDraft.sessionId(found.object()) != null)) {
      findings.recognise(EXPORT, SourceKind.EXPORT);
      return true;
    }
    if (Lists.PAIRS.equals(name) && !Formats.isInPair(frame)) {
      findings.recognise(STRUCTURED, SourceKind.STRUCTURED);
      return true;
    }
    findings.recognise(Formats.of(frame, found), SourceKind.FILE);
    return false;
  }

  private void recognise(String format, @Nullable Frame session) {
    findings.recognise(format, session != null ? SourceKind.EXPORT : SourceKind.FILE);
  }

  private static long codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int indexOf(String at) {
    Integer index = JsonRecord.wholeNumber(at.substring(at.lastIndexOf('/') + 1));
    return index == null ? 0 : index;
  }
}
