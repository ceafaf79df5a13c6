package io.github.indicatorrefinery.transforms.facts.find;

import io.github.indicatorrefinery.transforms.text.CharacterSet;
import io.github.indicatorrefinery.transforms.text.ShortForms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where names and right sides of formulas begin and end in an answer. */
final class Spans {
  /** Longer names before an equals sign are sentences. */
  static final int MAX_LEFT_CHARS = 90;

  /** Longer right sides are paragraphs. */
  static final int MAX_RIGHT_CHARS = 400;

  /** Longer words are addresses, or rubbish. */
  private static final int MAX_WORD_CHARS = 200;

  /** What stands before a name that long: a bullet, a number. */
  private static final int MAX_MARK_CHARS = 20;

  private static final Pattern CODE_BLOCK = Pattern.compile("```.*?(?:```|\\z)", Pattern.DOTALL);
  private static final Pattern LEFT_BOUNDARY =
      Pattern.compile("[\\n:;$`]|[.,]\\s|\\b(?:as|is|where|then|and|or|formula|with)\\s");
  private static final Pattern RIGHT_END =
      Pattern.compile(
          "[;`]|(?<!\\.)\\.(?!\\.)(?=\\s|$|\\*\\*)|,?\\s+\\(?(?:where|wherein|which|whereby|using|for example|e\\.g)\\b"
              + "|\\s+and\\s+(?:the\\s+)?[\\w%]+\\s+is\\b|,\\s+(?!(?:if|when|otherwise|else|divided|multiplied|minus|plus|whichever)\\b)");

  /** What an end of a right side begins with, or of a calculation in words. */
  private static final CharacterSet END_SIGNS = CharacterSet.of(";`., \t\n\u000B\f\r");

  private static final Pattern OPEN_END = Pattern.compile("[-+*/×÷(\\[{=−]\\s*$");

  private static final Pattern BOUNDARY_AT_END = Pattern.compile("(?:\\s+\\p{L}+|[.,:;])\\s*$");

  private final String answer;
  private final List<int[]> codeBlocks = new ArrayList<>();

  Spans(String answer) {
    this.answer = answer;
    if (!answer.contains("```")) {
      return;
    }
    Matcher block = CODE_BLOCK.matcher(answer);
    while (block.find()) {
      codeBlocks.add(new int[] {block.start(), block.end()});
    }
  }

  /** The end of a part of a text that does not take a character of two units apart. */
  static int whole(String text, int end) {
    return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? end - 1
        : end;
  }

  /** Where the name before an equals sign begins: not inside brackets. */
  int leftStart(int equals) {
    int depth = 0;
    int first = Math.max(0, equals - MAX_LEFT_CHARS - MAX_MARK_CHARS);
    for (int i = equals - 1; i >= first; i--) {
      char c = answer.charAt(i);
      if (c == ')' || c == ']' || c == '}') {
        depth++;
      } else if (c == '(' || c == '[' || c == '{') {
        if (depth-- == 0) {
          return i + 1;
        }
      } else if (depth == 0 && (c == '\n' || c == '=')) {
        return boundaryIn(i + 1, equals);
      }
    }
    return boundaryIn(first, equals);
  }

  private int boundaryIn(int from, int equals) {
    String part = blankedInBrackets(answer.substring(from, equals));
    Matcher boundary = LEFT_BOUNDARY.matcher(part);
    int start = from;
    while (boundary.find()) {
      start = from + boundary.end();
    }
    return start;
  }

  private static String blankedInBrackets(String text) {
    StringBuilder out = new StringBuilder(text);
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth > 0) {
        out.setCharAt(i, '_');
      }
    }
    return out.toString();
  }

  /** Where the right side ends: with its sentence or line, but not inside brackets. */
  int rightEnd(int start) {
    int max = whole(answer, Math.min(answer.length(), start + MAX_RIGHT_CHARS));
    int depth = 0;
    Matcher end = RIGHT_END.matcher(answer).region(start, max).useTransparentBounds(true);
    for (int i = start; i < max; i++) {
      char c = answer.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        if (--depth < 0) {
          return i;
        }
      } else if (c == '\n') {
        String soFar = answer.substring(start, i);
        if (depth == 0 && !soFar.isBlank() && !OPEN_END.matcher(soFar).find()) {
          return i;
        }
        if (!soFar.isBlank() && i + 1 < max && answer.charAt(i + 1) == '\n') {
          return i;
        }
      } else if (c == '=' && !isPartOfOtherSign(i) && depth == 0) {
        return Math.max(start, leftStart(i) - lengthOfBoundary(leftStart(i)));
      } else if (depth == 0 && mayEndAt(i)) {
        end.region(i, max);
        if (end.lookingAt() && !ShortForms.endAt(answer, i)) {
          return i;
        }
      }
    }
    return max;
  }

  /** Whether a right side or a calculation may end here; a look is cheaper than a pattern. */
  boolean mayEndAt(int position) {
    return END_SIGNS.holds(answer.charAt(position));
  }

  /** The boundary word or sign before a name belongs to neither formula. */
  private int lengthOfBoundary(int leftStart) {
    Matcher word =
        BOUNDARY_AT_END.matcher(answer).region(Math.max(0, leftStart - MAX_LEFT_CHARS), leftStart);
    return word.find() ? leftStart - word.start() : 0;
  }

  boolean isInCode(int position) {
    return codeBlocks.stream().anyMatch(b -> b[0] <= position && position < b[1]);
  }

  boolean isPartOfOtherSign(int equals) {
    char before = equals > 0 ? answer.charAt(equals - 1) : ' ';
    char after = equals + 1 < answer.length() ? answer.charAt(equals + 1) : ' ';
    return "=<>!:+".indexOf(before) >= 0 || after == '=' || after == '>';
  }

  boolean isInAddress(int equals) {
    int start = equals;
    while (start > 0 && !Character.isWhitespace(answer.charAt(start - 1))) {
      if (equals - start >= MAX_WORD_CHARS) {
        return true;
      }
      start--;
    }
    String word = answer.substring(start, equals);
    return word.contains("://") || word.contains("?") || (word.contains("/") && word.contains("."));
  }

  /** Where the sentence before a position begins, without its bullet. */
  int sentenceStart(int position, int maxChars) {
    int start = position;
    while (start > 0
        && position - start < maxChars
        && (".:,\n".indexOf(answer.charAt(start - 1)) < 0 || ShortForms.endAt(answer, start - 1))) {
      start--;
    }
    while (start < position
        && !Character.isLetterOrDigit(answer.charAt(start))
        && "%+".indexOf(answer.charAt(start)) < 0) {
      start++;
    }
    return start;
  }
}
