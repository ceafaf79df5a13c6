package io.github.indicatorrefinery.pipeline.run.gaps.rendering;

import io.github.indicatorrefinery.pipeline.page.Html;
import io.github.indicatorrefinery.transforms.research.Facet;
import io.github.indicatorrefinery.transforms.research.GapPair;
import io.github.indicatorrefinery.transforms.research.IndicatorGap;
import java.util.List;
import java.util.stream.Collectors;

/** An indicator on the page: its numbers, each with a way to the pairs that it counts. */
final class GapSection {
  /** As {@code explain} needs, and then some. */
  private static final int ID_DIGITS = 8;

  private final IndicatorGap gap;
  private final String slug;
  private final StringBuilder numbers = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();

  private GapSection(IndicatorGap gap) {
    this.gap = gap;
    this.slug = Html.escape(gap.about().slug());
  }

  static String of(IndicatorGap gap) {
    GapSection section = new GapSection(gap);
    section.facets();
    section.trouble();
    return """
    <section class="indicator" id="%s">
    <h2>%s</h2>
    <p class="measures"><span class="state %s">%s</span><span><b>%d</b> of %d pairs</span>\
    <span>priority <b>%s</b></span><span>research <b>%s</b></span></p>
    <p class="numbers">%s</p>
    %s</section>
    """
        .formatted(
            section.slug,
            Html.escape(GapFigures.line(gap.about().name())),
            gap.state().label(),
            gap.state().label(),
            gap.kept(),
            gap.target(),
            GapFigures.priority(gap),
            GapFigures.rate(gap.research()),
            section.numbers,
            section.lists);
  }

  private void facets() {
    for (Facet facet : Facet.values()) {
      String style = gap.isAbsent(facet) ? "absent" : gap.isThin(facet) ? "thin" : "enough";
      add(facet.label(), facet.title(), style, gap.facets().get(facet));
    }
    add("unsorted", "none of these", "enough", gap.unsorted());
  }

  private void trouble() {
    IndicatorGap.Trouble trouble = gap.trouble();
    add(
        "wrong",
        "wrong of %d formulas".formatted(trouble.checkedFormulas()),
        "trouble",
        trouble.wrongFormulas());
    add("contradictions", "contradictions", "trouble", trouble.contradictions());
    add("probable", "probable duplicates", "trouble", trouble.probableDuplicates());
    add(
        "asked",
        "questions without an answer",
        "trouble",
        gap.failedQuestions().stream().map(asked -> new GapPair("", asked, "")).toList());
    add("elsewhere", "found under others", "trouble", gap.elsewhere());
  }

  private void add(String name, String title, String style, List<GapPair> pairs) {
    if (pairs.isEmpty()) {
      numbers.append(
          "<span class=\"chip %s none\">%s <b>0</b></span>\n".formatted(style, Html.escape(title)));
      return;
    }
    numbers.append(
        "<a class=\"chip %s\" href=\"#%s-%s\">%s <b>%d</b></a>\n"
            .formatted(style, slug, name, Html.escape(title), pairs.size()));
    lists.append(
        """
        <div class="list" id="%s-%s">
        <h3>%s</h3>
        <ol class="pairs">%s</ol>
        </div>
        """
            .formatted(
                slug,
                name,
                Html.escape(title),
                pairs.stream().map(GapSection::item).collect(Collectors.joining())));
  }

  private static String item(GapPair pair) {
    String id = pair.pairId().substring(0, Math.min(ID_DIGITS, pair.pairId().length()));
    String note = GapFigures.line(pair.note());
    return "<li dir=\"auto\">%s%s%s</li>\n"
        .formatted(
            id.isEmpty() ? "" : "<code>" + Html.escape(id) + "</code> ",
            Html.escape(GapFigures.line(pair.question())),
            note.isEmpty() ? "" : " <span class=\"aside\">" + Html.escape(note) + "</span>");
  }
}
