package io.github.indicatorrefinery.transforms.parse.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Tells which of the markers of a text are questions.
 *
 * <p>A marker is one where the marker of an answer follows before the next question does. One
 * without an answer is still a question, whose answer is missing, if nothing but a question is
 * written so, or if the questions of this file are. Any other is a part of the text around it, such
 * as step 2 of a list in an answer that happens to begin with {@code **Q:**}.
 *
 * <p>Numbers must agree where both have one: {@code A1:} answers no {@code Q2:}, which is then left
 * without an answer. Nothing in a block of fenced code is a marker, unless it goes on with the
 * numbers of the pairs before: then the fence was never closed.
 */
final class Questions {
  private static final Pattern ITEM = Pattern.compile("([ \\t]*+)(\\d{1,9})[.)][ \\t]");

  private final MarkdownLines lines;
  private final List<Marker> markers = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final Set<Integer> steps = new HashSet<>();
  private final int[] nextOpen;

  private Set<MarkerStyle> known = Set.of();
  private List<Question> found = new ArrayList<>();
  private @Nullable Marker clear;
  private @Nullable Marker vague;
  private @Nullable Question last;
  private int openFence;

  Questions(MarkdownLines lines) {
    this.lines = lines;
    scan();
    nextOpen = findNextOpen();
    resolve();
    known = new HashSet<>();
    found.stream().filter(Question::isAnswered).forEach(q -> known.add(q.marker().style()));
    resolve();
  }

  /** All questions in order, those without an answer too. */
  List<Question> found() {
    return found;
  }

  /** All headings in order that are no markers. */
  List<Heading> headings() {
    return headings;
  }

  /** All markers in order, those of answers and those in code too. */
  List<Marker> markers() {
    return markers;
  }

  /** Finds markers and headings, and the markers that are steps of a list in an answer. */
  private void scan() {
    Item item = null;
    Marker asked = null;
    int number = 0;
    for (int i = 0; i < lines.size(); i++) {
      Marker marker = Marker.of(lines.get(i), i);
      if (marker != null) {
        markers.add(marker);
      }
      if (marker != null && lines.fence(i) == 0) {
        asked = marker.asks() ? marker : null;
        boolean goesOn = marker.asks() && item != null && item.precedes(marker);
        if (goesOn && !(marker.clear() && isNext(marker, number))) {
          steps.add(i);
          item = new Item(marker.indent(), marker.listNumber());
        } else if (marker.asks()) {
          number = marker.clear() || marker.listNumber() > 0 ? marker.number() : number;
          item = null;
        }
      } else if (lines.fence(i) == 0) {
        Heading heading = Heading.of(lines.get(i), i);
        if (heading != null) {
          headings.add(heading);
        }
        Item found = Item.of(lines.get(i));
        if (found != null && asked != null && found.follows(asked)) {
          steps.add(asked.line());
        }
        item = found == null ? item : found;
      }
    }
  }

  private static boolean isNext(Marker marker, int number) {
    return number > 0 && marker.listNumber() == number + 1;
  }

  /** An item of a numbered list that is no question. */
  private record Item(int indent, int number) {
    static @Nullable Item of(String line) {
      Matcher item = ITEM.matcher(line);
      return item.lookingAt()
          ? new Item(item.group(1).length(), Integer.parseInt(item.group(2)))
          : null;
    }

    boolean precedes(Marker marker) {
      return indent == marker.indent() && marker.listNumber() == number + 1;
    }

    boolean follows(Marker marker) {
      return indent == marker.indent()
          && marker.listNumber() > 0
          && marker.listNumber() + 1 == number;
    }
  }

  private void resolve() {
    found = new ArrayList<>();
    clear = null;
    vague = null;
    last = null;
    openFence = 0;
    int heading = 0;
    for (int i = 0; i < markers.size(); i++) {
      Marker marker = markers.get(i);
      for (; heading < headings.size() && headings.get(heading).line() < marker.line(); heading++) {
        if (headings.get(heading).indicator() != null) {
          giveUp();
        }
      }
      if (!isCode(i) && marker.asks()) {
        ask(marker);
      } else if (!isCode(i)) {
        answer(marker);
      }
    }
    giveUp();
  }

  /** Whether the marker at {@code index} is a part of fenced code. */
  private boolean isCode(int index) {
    Marker marker = markers.get(index);
    int fence = lines.fence(marker.line());
    if (fence > 0 && fence != openFence && goesOnInCode(index)) {
      openFence = fence;
    }
    return fence > 0 && fence != openFence;
  }

  /** Whether it is the next question, with its answer, and no other comes in its place. */
  private boolean goesOnInCode(int index) {
    Marker marker = markers.get(index);
    boolean isNext =
        marker.asks()
            && last != null
            && last.marker().number() > 0
            && last.marker().number() + 1 == marker.number()
            && last.marker().style().equals(marker.style());
    if (!isNext || index + 1 == markers.size() || markers.get(index + 1).asks()) {
      return false;
    }
    int other = nextOpen[index];
    return other < 0 || markers.get(other).number() != marker.number();
  }

  /** For each marker the index of the next question that stands in no code; -1 without one. */
  private int[] findNextOpen() {
    int[] following = new int[markers.size()];
    int open = -1;
    for (int i = markers.size() - 1; i >= 0; i--) {
      following[i] = open;
      open = markers.get(i).asks() && lines.fence(markers.get(i).line()) == 0 ? i : open;
    }
    return following;
  }

  private void ask(Marker marker) {
    if (marker.inlineAnswer() != null) {
      giveUp();
      found(marker, marker);
    } else if (!steps.contains(marker.line())
        && (marker.clear() || known.contains(marker.style()))) {
      giveUp();
      clear = marker;
    } else {
      vague = marker;
    }
  }

  private void answer(Marker marker) {
    boolean answersClear = clear != null && answers(marker, clear);
    boolean answersVague = vague != null && answers(marker, vague);
    boolean prefersVague =
        marker.labelNumber() > 0 || (isWrittenLike(marker, vague) && !isWrittenLike(marker, clear));
    if (answersVague && (!answersClear || prefersVague)) {
      Marker question = vague;
      vague = null;
      giveUp();
      found(question, marker);
    } else if (answersClear) {
      found(clear, marker);
    } else if (clear != null && !sameNumber(marker, clear)) {
      giveUp();
    }
  }

  private static boolean isWrittenLike(Marker answer, @Nullable Marker question) {
    return question != null
        && answer.style().quoted() == question.style().quoted()
        && answer.style().emphasis() == question.style().emphasis()
        && answer.style().word() == question.style().word();
  }

  private void found(Marker question, Marker answer) {
    last = new Question(question, answer);
    found.add(last);
    clear = null;
    vague = null;
  }

  private void giveUp() {
    if (clear != null) {
      found.add(new Question(clear, null));
    }
    clear = null;
    vague = null;
  }

  private static boolean answers(Marker answer, Marker question) {
    boolean bare =
        answer.style().emphasis() == MarkerStyle.Emphasis.NONE && !answer.style().heading();
    boolean sameSeparator =
        answer.style().separator() == ':'
            || !bare
            || answer.style().separator() == question.style().separator();
    return sameNumber(answer, question) && sameSeparator;
  }

  private static boolean sameNumber(Marker answer, Marker question) {
    int number = question.labelNumber() > 0 ? question.labelNumber() : question.listNumber();
    return answer.labelNumber() == 0 || answer.labelNumber() == number;
  }
}
