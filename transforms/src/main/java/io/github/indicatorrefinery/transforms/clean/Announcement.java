package io.github.indicatorrefinery.transforms.clean;

import java.util.Locale;

/**
 * Whether one sentence only announces what follows. Plain searches for words instead of a pattern:
 * over the export they take a tenth of the time.
 */
final class Announcement {
  /** Announcements name what they promise soon; the topic comes after it. */
  private static final int PROMISE_CHARS = 90;

  private static final int VERB_CHARS = 60;

  private static final String[] PRESENTS = {
    "here is ",
    "here's ",
    "here are ",
    "so, here's ",
    "so here's ",
    "so, here is ",
    "below is ",
    "below are ",
    "following is ",
    "following are ",
    "the following is ",
    "the following are "
  };

  /** What an announcement promises; "Here is the formula:" promises nothing that could go. */
  private static final String[] PROMISES = {
    "overview",
    "summary",
    "information",
    "analysis",
    "research",
    "breakdown",
    "guide",
    "report",
    "insights",
    "what i",
    "what you",
    "explanation",
    "explanations",
    "detail",
    "details",
    "look",
    "findings",
    "results",
    "list",
    "points",
    "discussion",
    "review",
    "introduction",
    "outline",
    "exploration",
    "examination",
    "description",
    "synthesis",
    "resources",
    "aspects",
    "considerations",
    "takeaways",
    "comparison",
    "rundown",
    "answer",
    "response",
    "assessment",
    "evaluation",
    "picture",
    "perspective",
    "perspectives",
    "deep dive",
    "critique",
    "summaries",
    "analyses"
  };

  private static final String[] SPEAKS = {
    "i'll ",
    "i will ",
    "i can ",
    "i'd be ",
    "i would be ",
    "i'm ",
    "i am ",
    "let me ",
    "let's ",
    "let us ",
    "allow me to ",
    "i've conducted ",
    "i've gathered ",
    "i've compiled ",
    "i've researched ",
    "i've put ",
    "i've found ",
    "i have conducted ",
    "i have gathered ",
    "i have compiled ",
    "i have researched ",
    "i have found "
  };

  private static final String[] INTENDS = {
    "provide", "give", "help", "conduct", "conducted", "cover", "explain", "dive", "delve",
    "explore", "break", "summarize", "summarise", "present", "outline", "share", "walk", "offer",
    "discuss", "focus", "analyze", "analyse", "happy", "glad", "on it", "research", "researched",
    "gathered", "found", "compiled", "examine", "synthesize", "draw", "start", "begin"
  };

  /** A sentence with one of these says something, or says that it cannot. */
  private static final String[] SAYS_MORE = {
    "not",
    "cannot",
    "unable",
    "unfortunately",
    "sorry",
    "however",
    "but",
    "although",
    "while i",
    "which is",
    "which are",
    "which was",
    "which has",
    "which can",
    "found that",
    "shows that",
    "show that",
    "suggests that",
    "suggest that",
    "indicates that",
    "indicate that"
  };

  private static final String[] FOLLOWS = {
    "it will cover ", "it will include ", "this will cover ", "this will include ",
    "this will focus ", "this will draw ", "this overview will ", "the overview will ",
    "this report will ", "this analysis will ", "this research will ", "this summary will ",
    "this guide will "
  };

  private static final String[] FOLLOWS_WITH = {
    "so i'll", "so i will", "so let's", "so let me", "i will cover", "i will focus", "i will draw"
  };

  private static final String[] QUALIFIERS = {
    "very",
    "more",
    "comprehensive",
    "detailed",
    "brief",
    "general",
    "short",
    "quick",
    "concise",
    "thorough",
    "in-depth",
    "high-level"
  };

  private Announcement() {}

  /**
   * @param afterOne whether an announcement stands right before it, so that "This will cover …"
   *     announces too
   * @param isLast whether nothing follows, so that a broken-off one counts
   */
  static boolean isOne(String sentence, boolean afterOne, boolean isLast) {
    String lower = sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (isLast && breaksOff(lower)) {
      return true;
    }
    boolean announces =
        (startsWithAny(lower, PRESENTS) && holdsAny(lower, PROMISE_CHARS, PROMISES))
            || (startsWithAny(lower, SPEAKS) && holdsAny(lower, VERB_CHARS, INTENDS))
            || (afterOne && followsUp(lower));
    return announces && !saysMore(lower);
  }

  /** Whether it presents what follows ("Here is …", "Below are …"), whatever stands before it. */
  static boolean presents(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return startsWithAny(lower, PRESENTS)
        && holdsAny(lower, PROMISE_CHARS, PROMISES)
        && !saysMore(lower);
  }

  private static boolean followsUp(String lower) {
    return startsWithAny(lower, FOLLOWS)
        || ((lower.startsWith("this ") || lower.startsWith("it "))
            && holdsAny(lower, lower.length(), FOLLOWS_WITH));
  }

  private static boolean saysMore(String lower) {
    return lower.indexOf('=') >= 0
        || lower.indexOf('\u2248') >= 0
        || lower.contains("; ")
        || lower.contains("n't")
        || holdsAny(lower, lower.length(), SAYS_MORE);
  }

  /** "Here", "Here is a comprehensive": all that is left of an announcement. */
  private static boolean breaksOff(String lower) {
    if (!lower.startsWith("here")) {
      return false;
    }
    String rest = lower.substring("here".length()).strip();
    for (String word : new String[] {"'s", "is", "are", "a", "an", "the", "some"}) {
      rest = withoutFirst(rest, word);
    }
    for (String word : QUALIFIERS) {
      rest = withoutFirst(rest, word);
    }
    return rest.isEmpty();
  }

  private static String withoutFirst(String text, String word) {
    return text.equals(word) || text.startsWith(word + " ")
        ? text.substring(word.length()).strip()
        : text;
  }

  private static boolean startsWithAny(String lower, String[] beginnings) {
    for (String beginning : beginnings) {
      if (lower.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAny(String lower, int chars, String[] phrases) {
    String head = lower.length() <= chars ? lower : lower.substring(0, chars);
    for (String phrase : phrases) {
      if (holds(head, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** As whole words. */
  private static boolean holds(String text, String phrase) {
    int at = text.indexOf(phrase);
    while (at >= 0) {
      int end = at + phrase.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (starts && ends) {
        return true;
      }
      at = text.indexOf(phrase, at + 1);
    }
    return false;
  }
}
