package io.github.indicatorrefinery.transforms.clean;

import io.github.indicatorrefinery.transforms.clean.artefact.Artefact;
import io.github.indicatorrefinery.transforms.clean.artefact.Artefacts;
import io.github.indicatorrefinery.transforms.clean.artefact.HeldSigns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes from an answer what models and programs left in it ({@link Artefacts}), what only announces
 * it ("Certainly! Here is a comprehensive overview of …:"), be it behind a first sentence that says
 * something, and what only says goodbye ("I hope this helps! Let me know if …"); and tells what it
 * took.
 *
 * <p>Line structure stays: blanks at the ends of lines and before the whole text go, and more than
 * one empty line becomes one. Nothing else is touched: digits, signs and formulas are as they were,
 * and a refusal stays for the scorer to judge. The result may be empty. Deterministic, linear,
 * idempotent (but for artefacts wrapped in one another more than {@link #MAX_PASSES} deep, and more
 * than {@link #MAX_LATER} announcements), never throws on any text; an answer that needs no change
 * is returned as the same instance.
 */
public final class AnswerCleaner {
  static final String ANNOUNCEMENT = "announcement";
  static final String SIGN_OFF = "sign_off";
  static final String FRAGMENT = "fragment";

  /**
   * More announcements than any answer has behind its beginning; each costs a look at all of it.
   */
  private static final int MAX_LATER = 64;

  /** Reasoning in a wrapper in a chat template is three deep. */
  static final int MAX_PASSES = 6;

  /**
   * What is left of the eight answers of the export that break off within or right after their
   * announcement has at most 24 characters; the next shortest has 50.
   */
  private static final int MAX_FRAGMENT_CHARS = 30;

  private AnswerCleaner() {}

  /** The cleaned answer; empty where nothing was said in it. */
  public static String clean(String answer) {
    return cleaned(answer).text();
  }

  /** The cleaned answer, and what was taken off. */
  public static CleanedAnswer cleaned(String answer) {
    Set<String> takenOff = new LinkedHashSet<>();
    HeldSigns signs = new HeldSigns(answer);
    String text = withoutArtefacts(answer, signs, Artefacts.inOrder(), takenOff);
    String shown = DisplayText.of(text);
    boolean isPlain = takenOff.isEmpty() && shown.equals(text);
    List<Artefact> others = isPlain ? mayShow(signs) : Artefacts.inOrder();
    String cleaned = withoutTalk(shown, takenOff);
    for (int pass = 1; pass < MAX_PASSES; pass++) {
      // What went may have kept something else from being seen.
      text = withoutArtefacts(cleaned, new HeldSigns(cleaned), others, takenOff);
      if (text.equals(cleaned)) {
        break;
      }
      cleaned = withoutTalk(DisplayText.of(text), takenOff);
    }
    return new CleanedAnswer(cleaned.equals(answer) ? answer : cleaned, List.copyOf(takenOff));
  }

  /** What can show in a text without artefacts once some of it goes. */
  private static List<Artefact> mayShow(HeldSigns signs) {
    return Artefacts.toldByOthers().stream().filter(signs::allow).toList();
  }

  private static String withoutTalk(String shown, Set<String> takenOff) {
    String text = withoutOuterTalk(shown, takenOff);
    for (int taken = 0; taken < MAX_LATER; taken++) {
      String without = LaterAnnouncement.takeOff(text);
      if (without.equals(text)) {
        break;
      }
      takenOff.add(ANNOUNCEMENT);
      // What stood behind it may be another, or begin the text now.
      text = withoutOuterTalk(without, takenOff);
    }
    return text;
  }

  private static String withoutOuterTalk(String shown, Set<String> takenOff) {
    String text = tidyLines(shown);
    int start = 0;
    int end = text.length();
    while (true) {
      int nextStart = Openings.skip(text, start, end);
      int nextEnd = SignOffs.skip(text, nextStart, end);
      if (nextStart > start) {
        takenOff.add(ANNOUNCEMENT);
      }
      if (nextEnd < end) {
        takenOff.add(SIGN_OFF);
      }
      if (nextStart == start && nextEnd == end) {
        break;
      }
      start = nextStart;
      end = nextEnd;
    }
    if (Openings.promisesMuch(text, start) && isFragment(text, start, end)) {
      takenOff.add(FRAGMENT);
      return "";
    }
    return text.substring(start, end);
  }

  /** Until nothing is found: what was wrapped in something may hold something itself. */
  private static String withoutArtefacts(
      String answer, HeldSigns signs, List<Artefact> artefacts, Set<String> takenOff) {
    String text = answer;
    HeldSigns held = signs;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      String before = text;
      for (Artefact artefact : artefacts) {
        String without = held.allow(artefact) ? artefact.takeOff(text) : text;
        if (!without.equals(text)) {
          takenOff.add(artefact.name());
          text = without;
          held = new HeldSigns(text);
        }
      }
      if (text.equals(before)) {
        break;
      }
    }
    return text;
  }

  /** "Here is a comprehensive overview of …:" and then "State Channels an": nothing was said. */
  private static boolean isFragment(String text, int start, int end) {
    return end - start <= MAX_FRAGMENT_CHARS
        && text.substring(start, end).chars().noneMatch(Character::isDigit);
  }

  private static String tidyLines(String text) {
    if (isTidy(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int newlines = 0;
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        newlines++;
        blanks = 0;
      } else if (Blanks.isBlank(c)) {
        blanks++;
      } else {
        boolean first = out.isEmpty();
        out.append("\n".repeat(first ? 0 : Math.min(newlines, 2)));
        out.append(text, first ? i : i - blanks, i).append(c);
        newlines = 0;
        blanks = 0;
      }
    }
    return out.toString();
  }

  private static boolean isTidy(String text) {
    if (text.isEmpty()) {
      return true;
    }
    if (Blanks.isBlank(text.charAt(text.length() - 1)) || Blanks.isBlank(text.charAt(0))) {
      return false;
    }
    int newlines = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      char before = text.charAt(i - 1);
      newlines = before == '\n' ? newlines + 1 : 1;
      if (newlines > 2 || (before != '\n' && Blanks.isBlank(before))) {
        return false;
      }
    }
    return true;
  }
}
