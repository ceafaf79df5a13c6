package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.input.FileRecords;
import io.github.indicatorrefinery.transforms.parse.markdown.LabelledPairs;
import io.github.indicatorrefinery.transforms.parse.markdown.ResearchProse;
import io.github.indicatorrefinery.transforms.parse.terminal.CapturedText;
import io.github.indicatorrefinery.transforms.parse.terminal.TerminalCapture;
import io.github.indicatorrefinery.transforms.values.Origin;
import io.github.indicatorrefinery.transforms.values.Research;
import io.github.indicatorrefinery.transforms.values.SourceDetails;
import io.github.indicatorrefinery.transforms.values.SourceKind;
import io.github.indicatorrefinery.transforms.values.SourcePair;
import java.util.List;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Hands over what one text holds, and adds up its characters. */
final class ReportRecords {
  private static final String REPORT = "report";

  private FileRecords records;
  private final TerminalCapture capture;
  private final CapturedText report;
  private final String text;
  private final int bytes;

  /** Otherwise its source broke: that is told, and not once more what is missing therefore. */
  private final boolean whole;

  private SourceDetails details = SourceDetails.NONE;
  private int found;
  private int failed;
  private int claimed;

  ReportRecords(FileRecords records, TerminalCapture capture, int bytes, boolean whole) {
    this.records = records;
    this.capture = capture;
    this.report = capture.shown();
    this.text = report.text();
    this.bytes = bytes;
    this.whole = whole;
  }

  /** Whether this is a report at all; if not, its characters are counted and nothing else. */
  boolean emitAll() {
    TerminalPairs pairs = new TerminalPairs(report);
    List<TerminalPairs.Block> blocks = pairs.cutAll();
    boolean isReport = blocks.isEmpty() ? emitLabelled() : emitBlocks(pairs, blocks);
    records.account().addProse(text.codePointCount(0, text.length()) - claimed);
    if (isReport && whole && capture.defect() != null) {
      String message = capture.recorder() + ": " + capture.defect();
      records.failFile("broken_recording", message, text, bytes);
    }
    return isReport;
  }

  private boolean emitBlocks(TerminalPairs pairs, List<TerminalPairs.Block> blocks) {
    recognised(REPORT, SourceKind.REPORT);
    ReportHeader header = ReportHeader.of(pairs.head());
    String topic = header.topic() == null ? "" : header.topic();
    List<TerminalPairs.Block> unbroken = unbroken(blocks, TerminalPairs.Block::answer);
    for (int i = 0; i < unbroken.size(); i++) {
      TerminalPairs.Block block = unbroken.get(i);
      emit(
          origin(block.questionStart()),
          topic,
          header.completed(),
          block.number(),
          block.question(),
          block.answer(),
          block.notes(),
          text.codePointCount(block.start(), block.end()));
      int gapEnd = i + 1 < blocks.size() ? blocks.get(i + 1).start() : text.length();
      StrayQuestions.in(text, block.end(), gapEnd)
          .forEach(stray -> failUnclaimed(stray.offset(), stray.text(), stray.codePoints()));
    }
    emitResearch(header, null);
    return true;
  }

  private boolean emitLabelled() {
    LabelledPairs pairs = LabelledPairs.of(text);
    List<LabelledPairs.Pair> all = pairs.pairs();
    String head = all.isEmpty() ? text : text.substring(0, all.get(0).offset());
    ReportHeader header = ReportHeader.of(head);
    if (all.isEmpty()) {
      return header.isPresent() ? emitBareReport(header) : emitProse();
    }
    boolean isReport = header.isPresent() || pairs.isReport();
    if (isReport) {
      recognised(REPORT, SourceKind.REPORT);
    } else {
      recognised(pairs.isPlain() ? "text" : "markdown", SourceKind.FILE);
    }
    for (LabelledPairs.Pair pair : unbroken(all, LabelledPairs.Pair::answer)) {
      String heading = isReport ? null : pair.heading();
      emit(
          origin(pair.offset()),
          first(pair.indicator(), header.topic(), heading),
          header.completed(),
          pair.number(),
          pair.question(),
          pair.answer(),
          List.of(),
          pair.codePoints());
    }
    pairs.unclaimed().forEach(q -> failUnclaimed(q.offset(), q.text(), q.codePoints()));
    emitResearch(header, pairs.title());
    return true;
  }

  private boolean emitBareReport(ReportHeader header) {
    recognised(REPORT, SourceKind.REPORT);
    emitResearch(header, null);
    return true;
  }

  private boolean emitProse() {
    String title = ResearchProse.title(text);
    if (title == null) {
      return false;
    }
    recognised("markdown", SourceKind.FILE);
    emitResearch(ReportHeader.of(""), title);
    return true;
  }

  private void recognised(String format, SourceKind kind) {
    records = records.recognised(format, kind);
    if (!format.equals(REPORT)) {
      details = new SourceDetails(format, null, null, null, null);
    }
  }

  /** Without a last pair that broke off in its question. */
  private <T> List<T> unbroken(List<T> pairs, Function<T, @Nullable String> answer) {
    int last = pairs.size() - 1;
    boolean cut = !whole && last >= 0 && answer.apply(pairs.get(last)) == null;
    return cut ? pairs.subList(0, last) : pairs;
  }

  private void emit(
      Origin origin,
      String topic,
      @Nullable String completed,
      int number,
      String question,
      @Nullable String answer,
      List<String> notes,
      int codePoints) {
    claimed += codePoints;
    if (answer == null) {
      failed++;
      records.account().addUnclaimed(codePoints);
      records.fail(
          "missing_answer",
          "pair " + number + " has a question and no answer",
          origin,
          question,
          question.length());
    } else {
      found++;
      records.account().addInPairs(codePoints);
      records
          .out()
          .pair(new SourcePair(origin, topic, completed, number, question, answer, notes, details));
    }
  }

  private void failUnclaimed(int offset, String question, int codePoints) {
    claimed += codePoints;
    records.account().addUnclaimed(codePoints);
    records.fail(
        "unclaimed_question",
        "begins like a question and belongs to no pair",
        origin(offset),
        question,
        question.length());
  }

  private void emitResearch(ReportHeader header, @Nullable String heading) {
    records
        .out()
        .research(
            new Research(
                records.origin(null, "line 1"),
                first(header.topic(), heading),
                header.completed(),
                null,
                header.queries(),
                header.successful(),
                header.successRate(),
                header.declaredPairs(),
                found));
    Integer declared = header.declaredPairs();
    if (whole && declared != null && declared > found + failed) {
      String message = "declares " + declared + " pairs and holds " + found;
      records.failFile("fewer_pairs_than_declared", message, text, bytes);
    }
  }

  private Origin origin(int offset) {
    return records.origin(null, "line " + report.lineAt(offset));
  }

  private static String first(@Nullable String... names) {
    for (String name : names) {
      if (name != null) {
        return name;
      }
    }
    return "";
  }
}
