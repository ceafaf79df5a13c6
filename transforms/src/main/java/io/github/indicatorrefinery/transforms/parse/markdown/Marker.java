package io.github.indicatorrefinery.transforms.parse.markdown;

import io.github.indicatorrefinery.transforms.parse.markdown.MarkerStyle.Emphasis;
import io.github.indicatorrefinery.transforms.parse.markdown.MarkerStyle.Listed;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A line that begins like a question or an answer, with a label: {@code Q:}, {@code **Q1:** …},
 * {@code ### Question 4}, {@code - **A**: …}, {@code > Q. …}.
 *
 * @param line its line in the text
 * @param indent how far it is indented
 * @param listNumber its number as an item of a list; 0 where it has none
 * @param labelNumber the number of its label, likewise
 * @param tagged whether it is set in HTML
 * @param rest what stands behind the label
 * @param opened the emphasis that the rest stands in, to be closed behind it; else empty
 * @param inlineAnswer where on the line of a question its answer begins; else null
 * @param clear whether it is a question even where no answer follows
 */
record Marker(
    boolean asks,
    int line,
    int indent,
    int listNumber,
    int labelNumber,
    MarkerStyle style,
    boolean tagged,
    String rest,
    String opened,
    @Nullable String inlineAnswer,
    boolean clear) {
  private static final int TAB = 4;
  private static final int MAX_TAGS = 4;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<indent>[ \\t]*+)(?<quote>(?:>[ \\t]{0,4}+){0,9}+)(?<heading>#{1,6}+[ \\t]++)?+"
              + "(?:\\(?(?<item>\\d{1,9})[.)][ \\t]++|(?<bullet>[-*+\u2022][ \\t]++))?+"
              + "(?<tags>(?:<[a-zA-Z][a-zA-Z0-9]{0,9}(?:[ ][^<>]{0,99})?>[ ]{0,4}+){0,4}+)"
              + "(?<open>\\*{1,3}+|_{1,3}+)?+"
              + "(?:(?<question>(?i:question|ques)|Q)|(?<answer>(?i:answer|ans)|A))"
              + "(?:[ ]?(?:#|No\\.?+[ ]?+)?(?<number>\\d{1,9}))?+");

  private static final Pattern INLINE_ANSWER =
      Pattern.compile(
          "(?<open>\\*\\*|__)(?:(?i:answer|ans)|A)(?:[ ]?\\d{1,9})?+(?::\\k<open>|\\k<open>[ ]?:)"
              + "|(?<=[?.!][)\"*_]{0,3}[ ]{1,4})(?:(?i:answer|ans)|A)(?:[ ]?\\d{1,9})?+:(?=[ ])");

  /** Null where {@code text} does not begin so. */
  static @Nullable Marker of(String text, int line) {
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? new Reading(text, label).marker(line) : null;
  }

  /** Its number, as an item of a list or by its label; 0 where it has none. */
  int number() {
    return listNumber > 0 ? listNumber : labelNumber;
  }

  /** Reads what follows the label. */
  private static final class Reading {
    private final String text;
    private final Matcher label;
    private final String open;
    private final boolean tagged;
    private int at;

    Reading(String text, Matcher label) {
      this.text = text;
      this.label = label;
      this.open = label.group("open") == null ? "" : label.group("open");
      this.tagged = !label.group("tags").isEmpty();
      this.at = label.end();
    }

    @Nullable Marker marker(int line) {
      boolean numbered = label.group("number") != null;
      boolean closed = closes();
      char separator = separator(numbered, closed);
      if (separator == 0) {
        return null;
      }
      closed = closed || closes();
      boolean spaced = at >= text.length() || Character.isWhitespace(text.charAt(at));
      String opened = closed ? "" : open;
      String rest = text.substring(Math.min(at, text.length())).stripLeading();
      rest = tagged ? withoutClosingTags(rest) : rest;
      boolean asks = label.group("question") != null;
      Matcher answered = asks ? INLINE_ANSWER.matcher(rest) : null;
      String inline = answered != null && answered.find() ? rest.substring(answered.end()) : null;
      rest = inline == null ? rest : rest.substring(0, answered.start());
      MarkerStyle style = style(numbered, separator, closed);
      return new Marker(
          asks,
          line,
          width(label.group("indent")),
          number(label.group("item")),
          number(label.group("number")),
          style,
          tagged,
          rest,
          opened,
          inline == null ? null : inline.stripLeading(),
          asks && isClear(style, rest, opened, spaced));
    }

    /** Whether nothing but a question is written so. */
    private static boolean isClear(MarkerStyle style, String rest, String opened, boolean spaced) {
      String question = rest.stripTrailing();
      boolean wellClosed =
          opened.isEmpty() || question.endsWith(opened) || !question.contains(opened);
      boolean labelled = style.separator() == ':' && (style.word() || !style.numbered());
      boolean attached = spaced || style.emphasis() != Emphasis.NONE;
      boolean asking = opened.isEmpty() ? question.endsWith("?") : question.endsWith("?" + opened);
      return !style.quoted()
          && style.depth() == 0
          && wellClosed
          && attached
          && (labelled || (asking && style.separator() != ' '));
    }

    private MarkerStyle style(boolean numbered, char separator, boolean closed) {
      Listed list =
          label.group("item") != null
              ? Listed.NUMBER
              : label.group("bullet") != null ? Listed.BULLET : Listed.NO;
      Emphasis emphasis =
          open.isEmpty() && !tagged
              ? Emphasis.NONE
              : closed && !open.isEmpty() ? Emphasis.LABEL : Emphasis.LINE;
      int indent = width(label.group("indent"));
      int depth = indent < 2 ? 0 : indent < TAB ? 1 : 2;
      return new MarkerStyle(
          !label.group("quote").isEmpty(),
          label.group("heading") != null,
          list,
          emphasis,
          depth,
          separator,
          label.end("question") - label.start("question") > 1
              || label.end("answer") - label.start("answer") > 1,
          numbered);
    }

    /** What parts the label from its text; 0 where this is no label. */
    private char separator(boolean numbered, boolean closed) {
      int from = at;
      while (from < text.length() && from - at < TAB && text.charAt(from) == ' ') {
        from++;
      }
      if (from == text.length()) {
        boolean alone = label.group("heading") != null || closed || tagged;
        return alone ? ' ' : 0;
      }
      char c = text.charAt(from);
      switch (c) {
        case ':', '\uFF1A' -> {
          at = from + 1;
          return ':';
        }
        case '.', ')' -> {
          boolean ends = from + 1 == text.length() || " *_".indexOf(text.charAt(from + 1)) >= 0;
          at = from + 1;
          return ends && (c == '.' || numbered) ? c : 0;
        }
        case '-', '\u2013', '\u2014' -> {
          at = from + 1;
          return text.startsWith(" ", from + 1) ? '-' : 0;
        }
        case '<' -> {
          return tagged ? ' ' : 0;
        }
        default -> {
          return 0;
        }
      }
    }

    private boolean closes() {
      if (!open.isEmpty() && text.startsWith(open, at)) {
        at += open.length();
        return true;
      }
      if (tagged && text.startsWith("</", at)) {
        int end = text.indexOf('>', at);
        at = end < 0 ? at : end + 1;
      }
      return false;
    }

    private static String withoutClosingTags(String rest) {
      String bare = rest.stripTrailing();
      for (int i = 0; i < MAX_TAGS && bare.endsWith(">"); i++) {
        int tag = bare.lastIndexOf("</");
        if (tag < 0 || bare.indexOf('>', tag) != bare.length() - 1) {
          break;
        }
        bare = bare.substring(0, tag).stripTrailing();
      }
      return bare;
    }

    private static int number(@Nullable String digits) {
      return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int width(String indent) {
      return (int) indent.chars().mapToLong(c -> c == '\t' ? TAB : 1).sum();
    }
  }
}
