package io.github.indicatorrefinery.transforms.clean.artefact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reasoning model thought before it answered: from {@code <think>} to {@code </think>},
 * under any of the names that models use. Where the end mark is missing all after the beginning is
 * thought; where the beginning is missing, all before the end is. A mark that is quoted in
 * backticks is spoken of, not meant.
 */
final class Reasoning implements Artefact {
  private static final Pattern MARK =
      Pattern.compile(
          "(?<!`)(?:<(/?)(?:think|thinking|thoughts?|reasoning|reflection|scratchpad|inner_monologue)"
              + "(?:\\s[^<>]{0,80})?>|\u25C1(/?)think\u25B7|\\[(/?)THINK\\])(?!`)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "reasoning";
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  @Override
  public String signs() {
    return "<[\u25C1";
  }

  @Override
  public String takeOff(String text) {
    Matcher mark = MARK.matcher(text);
    if (!mayHoldOne(text) || !mark.find()) {
      return text;
    }
    StringBuilder said = new StringBuilder(text.length());
    Deque<Integer> open = new ArrayDeque<>();
    int from = 0;
    do {
      if (isEnd(mark)) {
        if (open.isEmpty()) {
          said.setLength(0);
        } else {
          open.pop();
        }
        from = mark.end();
      } else {
        if (open.isEmpty()) {
          said.append(text, from, mark.start());
        }
        open.push(mark.start());
      }
    } while (mark.find());
    if (open.isEmpty()) {
      said.append(text, from, text.length());
    }
    return said.toString();
  }

  /** Brackets are many, in formulas and links; few stand before one of these letters. */
  private static boolean mayHoldOne(String text) {
    return text.indexOf('\u25C1') >= 0 || stands(text, '<') || stands(text, '[');
  }

  private static boolean stands(String text, char bracket) {
    int last = text.length() - 1;
    for (int i = text.indexOf(bracket); i >= 0 && i < last; i = text.indexOf(bracket, i + 1)) {
      if ("/tTrRsSiI".indexOf(text.charAt(i + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnd(Matcher mark) {
    for (int group = 1; group <= mark.groupCount(); group++) {
      if ("/".equals(mark.group(group))) {
        return true;
      }
    }
    return false;
  }
}
