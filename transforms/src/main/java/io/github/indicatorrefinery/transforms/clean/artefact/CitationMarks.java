package io.github.indicatorrefinery.transforms.clean.artefact;

import java.util.regex.Pattern;

/**
 * Marks that point into the browser or the files of the model that wrote the answer, which nobody
 * else has. A plain {@code [1]} stays: it may point into the list of sources below.
 */
final class CitationMarks implements Artefact {
  private static final String TURN =
      "turn\\d{1,3}(?:search|view|news|fetch|file|academia|image|video|reddit|forecast|finance)\\d{1,3}";

  private static final Pattern MARK =
      Pattern.compile(
          "[ \\t]*+(?:\u3010[^\u3010\u3011\\n]{0,120}(?:\u2020|source|oaicite)[^\u3010\u3011\\n]{0,120}\u3011"
              + "|\\[\\d{1,3}(?::\\d{1,3})?\u2020[^\\[\\]\\n]{0,120}\\]"
              + "|\\[citation:\\s?\\d{1,3}(?:,\\s?\\d{1,3}){0,20}\\]"
              + "|:contentReference\\[oaicite:\\d{1,3}\\](?:\\{index=\\d{1,3}\\})?"
              + "|\\[?oaicite:\\d{1,3}\\]?(?:\\{index=\\d{1,3}\\})?"
              + "|\\[\\^\\d{1,3}\\^\\]"
              + "|\uE200[^\uE200\uE201\\n]{0,300}\uE201"
              + "|\\b(?:cite|navlist|filecite|video)(?:[\uE202\\W]?"
              + TURN
              + "){1,20})");

  @Override
  public String name() {
    return "citation_marks";
  }

  @Override
  public boolean standsAlone() {
    return true;
  }

  @Override
  public String takeOff(String text) {
    if (!mayHoldOne(text)) {
      return text;
    }
    String without = MARK.matcher(text).replaceAll("");
    return without.equals(text) ? text : without;
  }

  /**
   * Told by single characters first: looking for a word costs more than for one of these, and the
   * more so the more often its first letter stands in a text.
   */
  private static boolean mayHoldOne(String text) {
    return text.indexOf('\u3010') >= 0
        || text.indexOf('\u2020') >= 0
        || text.indexOf('\uE200') >= 0
        || text.indexOf('\uE202') >= 0
        || (text.indexOf('[') >= 0 && (text.contains("[citation:") || text.contains("[^")))
        || (text.contains("cite") && (text.contains("oaicite") || text.contains("citeturn")))
        || text.contains("listturn");
  }
}
