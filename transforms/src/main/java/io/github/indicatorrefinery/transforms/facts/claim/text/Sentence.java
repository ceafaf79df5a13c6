package io.github.indicatorrefinery.transforms.facts.claim.text;

import io.github.indicatorrefinery.transforms.text.ShortForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence or a line of an answer, without list marker and emphasis around it. */
public final class Sentence {
  private static final String MARKERS = "-*\u2022\u2013#>_ \t\u00A0";

  private final String text;
  private final boolean hasDigit;

  /** Made when a check asks for it: most sentences state nothing. */
  private String lower = "";

  private Sentence(String text, boolean hasDigit) {
    this.text = text;
    this.hasDigit = hasDigit;
  }

  public static Sentence of(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length() && !digit; i++) {
      digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return new Sentence(text, digit);
  }

  /** Exactly as it stands in the answer. */
  public String text() {
    return text;
  }

  /** In small letters, at the same indices. */
  public String lower() {
    if (lower.isEmpty()) {
      String folded = text.toLowerCase(Locale.ROOT);
      // A few capitals outside of English have more letters when small.
      lower = folded.length() == text.length() ? folded : text;
    }
    return lower;
  }

  public boolean hasDigit() {
    return hasDigit;
  }

  /** Whether one of these stands in it; a look that is cheaper than any pattern. */
  public boolean hasAny(List<String> parts) {
    for (String part : parts) {
      if (lower().contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** All sentences of an answer in its order; no sentence reaches over the end of a line. */
  public static List<Sentence> split(String answer) {
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < answer.length(); i++) {
      char c = answer.charAt(i);
      if (c == '\n') {
        add(sentences, answer, start, i);
        start = i + 1;
      } else if ((c == '.' || c == '!' || c == '?') && ends(answer, start, i)) {
        add(sentences, answer, start, i + 1);
        start = i + 1;
      }
    }
    add(sentences, answer, start, answer.length());
    return sentences;
  }

  private static void add(List<Sentence> sentences, String answer, int start, int end) {
    int from = withoutMarker(answer, start, end);
    int to = end;
    while (to > from && answer.charAt(to - 1) <= ' ') {
      to--;
    }
    if (to > from) {
      sentences.add(of(answer.substring(from, to)));
    }
  }

  /** Behind bullets, quotation marks of lines, and numbers such as {@code 2.} or {@code 2)}. */
  private static int withoutMarker(String text, int start, int end) {
    int at = start;
    while (at < end && MARKERS.indexOf(text.charAt(at)) >= 0 && !isSign(text, at, end)) {
      at++;
    }
    int digits = at;
    while (digits < end && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean numbered =
        digits > at
            && digits + 1 < end
            && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
            && text.charAt(digits + 1) <= ' ';
    return numbered ? withoutMarker(text, digits + 1, end) : at;
  }

  private static boolean isSign(String text, int at, int end) {
    return text.charAt(at) == '-' && at + 1 < end && Character.isDigit(text.charAt(at + 1));
  }

  /** A full stop before a blank and no small letter, not after an initial or a short form. */
  private static boolean ends(String text, int start, int stop) {
    int next = stop + 1;
    if (next >= text.length()) {
      return true;
    }
    if (text.charAt(next) > ' ') {
      return false;
    }
    while (next < text.length() && text.charAt(next) <= ' ') {
      next++;
    }
    if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    int word = stop;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    int length = stop - word;
    boolean numbering = length == 0 && withoutMarker(text, start, next + 1) > stop;
    boolean initial = length == 1 && Character.isUpperCase(text.charAt(word));
    return !(numbering || initial || ShortForms.endAt(text, stop));
  }
}
