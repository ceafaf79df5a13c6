package io.github.indicatorrefinery.transforms.parse.report;

import io.github.indicatorrefinery.transforms.parse.report.ReportLabel.Kind;
import io.github.indicatorrefinery.transforms.parse.terminal.CapturedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Cuts the {@code Pair N:} blocks of a terminal report by their declared code-point counts.
 *
 * <p>A text may hold lines that look like labels, so a closing label is looked up by what it
 * declares: it closes the text that begins exactly so many code points before it. Of several that
 * do, the last that is followed by what must follow wins (after a question {@code answer:}, after
 * an answer the next pair, a ruler or the end): a label quoted inside a text comes before the one
 * that closes it, and the closing label of a later text points at that text. A count of the text
 * with its control sequences is accepted too, since a report may have counted before it was
 * coloured.
 *
 * <p>Where no count matches, the text is cut at the last closing label before the next pair, the
 * place where an undamaged report has it (for a question: at the first that {@code answer:}
 * follows, since questions are one line); where there is no label at all, before the next pair,
 * ruler or end. If its count then proves that a pane cut its lines, they are made whole (see {@link
 * HardWraps}); else the pair carries a note that says by how many code points the text is longer
 * than declared.
 *
 * <p>Linear in the length of the report, but for a logarithm.
 */
final class TerminalPairs {
  private static final String RULER = "========";

  private final CapturedText report;
  private final String text;
  private final List<ReportLabel> labels;
  private final Map<Opening, List<Integer>> closers = new HashMap<>();
  private final NavigableMap<Integer, Integer> blocks = new TreeMap<>();
  private final Map<Integer, NavigableMap<Integer, Integer>> blocksByNumber = new HashMap<>();
  private final NavigableMap<Integer, Integer> answerCounts = new TreeMap<>();
  private final List<HardWraps> wraps = new ArrayList<>();

  /** How a pane cut the lines of this report, once a count has proven it. */
  private @Nullable HardWraps proven;

  /**
   * A question with its answer, or what is left of a block without an answer: all from {@code
   * start} to {@code end}.
   */
  record Block(
      int number,
      int start,
      int end,
      String question,
      @Nullable String answer,
      int questionStart,
      List<String> notes) {}

  /** Where a text begins, as its closing label says. */
  private record Opening(Kind closer, boolean withSequences, int codePoint) {}

  /** A text, where to go on behind it (at an offset or a label), and what was noticed. */
  private record Cut(String text, int next, @Nullable String note) {}

  TerminalPairs(CapturedText report) {
    this.report = report;
    this.text = report.text();
    this.labels = ReportLabel.findAll(text);
    for (int i = 0; i < labels.size(); i++) {
      index(i);
    }
  }

  /** The offset of the first pair, or that of the text's end. */
  int firstStart() {
    return blocks.isEmpty() ? text.length() : blocks.firstKey();
  }

  /** All that stands before the first pair; to be asked after {@link #cutAll}. */
  String head() {
    return proven == null ? text.substring(0, firstStart()) : proven.undoHead(firstStart());
  }

  List<Block> cutAll() {
    List<Block> found = cutOnce();
    proven =
        wraps.stream()
            .filter(each -> each.proofs() > 0)
            .max(Comparator.comparingInt(HardWraps::proofs))
            .orElse(null);
    return proven == null ? found : cutOnce();
  }

  private List<Block> cutOnce() {
    List<Block> found = new ArrayList<>();
    Map.Entry<Integer, Integer> at = blocks.firstEntry();
    while (at != null) {
      int from = cutBlock(at.getValue(), found);
      at = blocks.ceilingEntry(from);
    }
    return found;
  }

  private void index(int i) {
    ReportLabel label = labels.get(i);
    switch (label.kind()) {
      case PAIR -> {
        if (i + 1 < labels.size() && follows(labels.get(i + 1), Kind.QUESTION, label.end())) {
          blocks.put(label.start(), i);
          blocksByNumber
              .computeIfAbsent(label.number(), number -> new TreeMap<>())
              .put(label.start(), i);
        }
      }
      case QUESTION_COUNT, ANSWER_COUNT -> {
        int end = label.codePoint() - 1;
        int opening = end - label.number();
        int removed = report.removedBefore(label.start());
        closers
            .computeIfAbsent(new Opening(label.kind(), false, opening), k -> new ArrayList<>())
            .add(i);
        closers
            .computeIfAbsent(
                new Opening(label.kind(), true, opening + removed), k -> new ArrayList<>())
            .add(i);
        if (label.kind() == Kind.ANSWER_COUNT) {
          answerCounts.put(label.start(), i);
        }
      }
      case QUESTION, ANSWER -> {}
    }
  }

  /** Adds what the block at label {@code i} holds and tells where to look for the next. */
  private int cutBlock(int i, List<Block> found) {
    ReportLabel pair = labels.get(i);
    ReportLabel question = labels.get(i + 1);
    int limit = nextBlock(pair);
    List<String> notes = new ArrayList<>();
    Cut asked = cutQuestion(i + 1, limit);
    if (asked.note() != null) {
      notes.add("question_length_" + asked.note());
    }
    Cut answered = asked.next() < 0 ? null : cutAnswer(pair, asked.next(), limit);
    if (answered != null && answered.note() != null) {
      notes.add("answer_length_" + answered.note());
    }
    int end = answered == null ? limit : answered.next();
    found.add(
        new Block(
            pair.number(),
            pair.start(),
            end,
            asked.text(),
            answered == null ? null : answered.text(),
            question.start(),
            notes));
    return end;
  }

  private Cut cutQuestion(int i, int limit) {
    ReportLabel question = labels.get(i);
    Integer closer = lastMatching(question, Kind.QUESTION_COUNT, this::answerFollows);
    if (closer != null) {
      return new Cut(between(question, labels.get(closer)), closer + 1, null);
    }
    for (int k = i + 1; k < labels.size() && labels.get(k).start() < limit; k++) {
      ReportLabel label = labels.get(k);
      if (label.kind() == Kind.QUESTION_COUNT && answerFollows(k)) {
        return cutDiffering(question, label, k + 1);
      }
      if (label.kind() == Kind.ANSWER) {
        return new Cut(between(question, label), k, "missing");
      }
    }
    return new Cut(
        text.substring(question.textStart(), Math.min(question.end(), limit)), -1, "missing");
  }

  private Cut cutAnswer(ReportLabel pair, int i, int limit) {
    ReportLabel answer = labels.get(i);
    Integer closer = lastMatching(answer, Kind.ANSWER_COUNT, k -> pairEndsAfter(k, pair.number()));
    if (closer == null) {
      closer = lastMatching(answer, Kind.ANSWER_COUNT, k -> true);
    }
    if (closer != null) {
      ReportLabel label = labels.get(closer);
      return new Cut(between(answer, label), label.end(), null);
    }
    Map.Entry<Integer, Integer> last = answerCounts.lowerEntry(limit);
    if (last != null && last.getKey() > answer.start()) {
      ReportLabel label = labels.get(last.getValue());
      return cutDiffering(answer, label, label.end());
    }
    String rest = text.substring(answer.textStart(), Math.max(answer.textStart(), limit));
    int ruler = rest.indexOf("\n" + RULER);
    int end = ruler < 0 ? limit : answer.textStart() + ruler;
    String kept = ruler < 0 ? rest : rest.substring(0, ruler);
    return new Cut(kept.stripTrailing(), end, "missing");
  }

  /** The text is as long as declared once the lines that a pane cut are whole again, or differs. */
  private Cut cutDiffering(ReportLabel opening, ReportLabel closer, int next) {
    int end = before(closer, opening);
    String whole = null;
    for (HardWraps each : wraps()) {
      String undone = each.undo(opening.textStart(), end, closer.number());
      whole = whole == null ? undone : whole;
    }
    return whole == null
        ? new Cut(between(opening, closer), next, difference(opening, closer))
        : new Cut(whole, next, null);
  }

  private List<HardWraps> wraps() {
    if (wraps.isEmpty()) {
      wraps.add(new HardWraps(report, false));
      wraps.add(new HardWraps(report, true));
    }
    return wraps;
  }

  /** Where the pair after {@code pair} begins, by its number if that exists, else the next one. */
  private int nextBlock(ReportLabel pair) {
    NavigableMap<Integer, Integer> successors = blocksByNumber.get(pair.number() + 1);
    Integer successor = successors == null ? null : successors.higherKey(pair.start());
    Integer next = successor != null ? successor : blocks.higherKey(pair.start());
    return next != null ? next : text.length();
  }

  private @Nullable Integer lastMatching(ReportLabel opening, Kind kind, IntPredicate fits) {
    Integer last = null;
    int plain = opening.textCodePoint();
    int withSequences = plain + report.removedBefore(opening.textStart());
    for (Opening place :
        List.of(new Opening(kind, false, plain), new Opening(kind, true, withSequences))) {
      for (int k : closers.getOrDefault(place, List.of())) {
        boolean later = last == null || k > last;
        if (later && labels.get(k).start() > opening.start() && fits.test(k)) {
          last = k;
        }
      }
    }
    return last;
  }

  private boolean answerFollows(int i) {
    return i + 1 < labels.size()
        && labels.get(i + 1).kind() == Kind.ANSWER
        && labels.get(i + 1).start() == labels.get(i).end() + 1;
  }

  private boolean pairEndsAfter(int i, int number) {
    int end = labels.get(i).end();
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next == text.length() || text.startsWith(RULER, next)) {
      return true;
    }
    Integer block = blocks.get(next);
    return block != null && labels.get(block).number() == number + 1;
  }

  private boolean follows(ReportLabel label, Kind kind, int end) {
    return label.kind() == kind && text.substring(end, label.start()).isBlank();
  }

  private String between(ReportLabel opening, ReportLabel closer) {
    int end = before(closer, opening);
    return proven == null
        ? text.substring(opening.textStart(), end)
        : proven.undoBlanks(opening.textStart(), end);
  }

  /** The end of the text that {@code opening} begins and the line of {@code closer} ends. */
  private static int before(ReportLabel closer, ReportLabel opening) {
    return Math.max(opening.textStart(), closer.start() - 1);
  }

  private static String difference(ReportLabel opening, ReportLabel closer) {
    int actual = Math.max(0, closer.codePoint() - 1 - opening.textCodePoint());
    int difference = actual - closer.number();
    return "differs:" + (difference > 0 ? "+" : "") + difference;
  }
}
