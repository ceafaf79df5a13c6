package io.github.indicatorrefinery.transforms.parse.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Recognises a research report in prose: a title, sections, and what research has and other texts
 * do not: sources, or an introduction with conclusions. A manual of software is none.
 */
public final class ResearchProse {
  private static final Pattern SOURCES =
      Pattern.compile(
          "(?i)(?:[\\d.]{1,9}+ ?)?(?:references?|sources?|bibliography|works cited|citations?|literature)(?: .{0,40})?:?");

  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(?:[\\d.]{1,9}+ ?)?(?:introduction|abstract|executive summary|key (?:findings|insights|takeaways)"
              + "|findings|methodology|discussion|conclusions?|outlook)(?: .{0,60}|:.{0,60})?");

  private static final Pattern SOFTWARE =
      Pattern.compile(
          "(?i).{0,40}\\b(?:install(?:ation|ing)?|usage|licen[sc]e|contribut(?:e|ing|ors)|getting started"
              + "|quick ?start|requirements|changelog|build(?:ing)?|api)\\b.{0,40}");

  private static final Pattern CITATION = Pattern.compile("\\]\\(https?://");

  private ResearchProse() {}

  /** The title of the research in {@code text}; null where it is none. */
  public static @Nullable String title(String text) {
    MarkdownLines lines = new MarkdownLines(text);
    List<Heading> headings = new Questions(lines).headings();
    long sources = count(headings, SOURCES);
    long parts = count(headings, PARTS);
    boolean cited = CITATION.matcher(text).find();
    boolean isResearch =
        headings.size() > 1
            && count(headings, SOFTWARE) == 0
            && (parts > 1 || sources + (cited ? 1 : 0) + parts > 1);
    return isResearch ? headings.get(0).name() : null;
  }

  private static long count(List<Heading> headings, Pattern names) {
    return headings.stream().filter(heading -> names.matcher(heading.name()).matches()).count();
  }
}
