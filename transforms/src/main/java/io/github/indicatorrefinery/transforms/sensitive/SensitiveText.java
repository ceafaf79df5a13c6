package io.github.indicatorrefinery.transforms.sensitive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is sensitive in one text, and the text without it. */
public final class SensitiveText {
  private SensitiveText() {}

  /**
   * The places in the order of the text; of two that overlap, that of the rule that stands first.
   */
  public static List<SensitiveSpan> in(String text) {
    SearchedText searched = SearchedText.of(text);
    TreeMap<Integer, SensitiveSpan> byStart = new TreeMap<>();
    for (SensitiveRule rule : SensitiveRules.ALL) {
      for (SensitiveSpan span : rule.in(searched)) {
        Map.Entry<Integer, SensitiveSpan> last = byStart.lowerEntry(span.end());
        if (last == null || last.getValue().end() <= span.start()) {
          byStart.put(span.start(), span);
        }
      }
    }
    return List.copyOf(byStart.values());
  }

  /** The text with a marker, such as {@code [e-mail]}, in place of each that is taken out. */
  public static String redacted(String text) {
    StringBuilder redacted = new StringBuilder();
    int end = 0;
    for (SensitiveSpan span : in(text)) {
      if (span.kind().isTakenOut()) {
        redacted.append(text, end, span.start()).append(span.kind().marker());
        end = span.end();
      }
    }
    return end == 0 ? text : redacted.append(text, end, text.length()).toString();
  }
}
