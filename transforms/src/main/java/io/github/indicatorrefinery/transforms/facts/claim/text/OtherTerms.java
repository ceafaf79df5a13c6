package io.github.indicatorrefinery.transforms.facts.claim.text;

import io.github.indicatorrefinery.transforms.text.OpenedPattern;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like an indicator and is none of the catalog: a sentence about it is not checked. */
final class OtherTerms {
  /** Before a name they make another indicator of it. */
  private static final Set<String> MODIFIERS_BEFORE =
      Set.of(
          "adaptive",
          "connors",
          "double",
          "dynamic",
          "fisher",
          "fractal",
          "hull",
          "inverse",
          "kaufman",
          "linear",
          "modified",
          "smoothed",
          "stochastic",
          "triple",
          "zero",
          "volume",
          "twiggs",
          "normalized",
          "relative",
          "realized");

  /** Behind a name they make another indicator of it. */
  private static final Set<String> MODIFIERS_BEHIND =
      Set.of("width", "bandwidth", "percent", "ribbon", "rating", "roc", "stops", "z");

  /** Two capitalised words at least, the last of which is what indicators are called. */
  private static final OpenedPattern TERM =
      OpenedPattern.of(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZa",
          "\\b(?:[A-Z][\\w'%]*[ -]|and ){1,4}"
              + "(?:Index|Oscillator|Indicator|Ratio|Bands|Channels|Average|Model|Transform|Line"
              + "|Multiple|Cloud|Cross|Pattern|Theory)\\b");

  /** Words that begin a sentence or say what sort of indicator it is; a term needs another one. */
  private static final Pattern NO_TERM =
      Pattern.compile(
          "(?:(?:The|This|A|An|Each|Every|Technical|Momentum|Trend|Volatility|Volume|Other|Key|And"
              + "|Reward|Risk|Popular|Common|Leading|Lagging|Signal|Zero|Center|Centre|Trading|and)"
              + "[ -])*(?:Index|Oscillator|Indicator|Ratio|Bands|Channels|Average|Model|Line|Pattern)");

  private OtherTerms() {}

  static boolean isModifierBefore(String word) {
    return MODIFIERS_BEFORE.contains(word);
  }

  static boolean isModifierBehind(String word) {
    return MODIFIERS_BEHIND.contains(word);
  }

  /** Adds those of a sentence where no known name stands, and keeps the order. */
  static void addTo(List<Mention> mentions, String sentence) {
    Matcher term = TERM.matcher(sentence);
    for (int at = 0; TERM.find(term, sentence, at); at = term.end()) {
      int start = term.start();
      int end = term.end();
      if (!NO_TERM.matcher(term.group()).matches()
          && mentions.stream().noneMatch(one -> one.start() < end && start < one.end())) {
        mentions.add(new Mention(start, end, List.of(), false));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
  }
}
