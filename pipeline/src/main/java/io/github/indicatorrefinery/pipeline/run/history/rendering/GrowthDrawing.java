package io.github.indicatorrefinery.pipeline.run.history.rendering;

import io.github.indicatorrefinery.pipeline.run.history.Growth.Step;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Counts;
import io.github.indicatorrefinery.pipeline.run.history.HistoryEntry.Topics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Inline SVG over the runs of a history, the first one left: lines that grow, bars that fill. */
final class GrowthDrawing {
  private static final int WIDTH = 680;
  private static final int HEIGHT = 260;
  private static final int LEFT = 64;
  private static final int RIGHT = WIDTH - 20;
  private static final int TOP = 16;
  private static final int BOTTOM = HEIGHT - 48;

  /** Labels of runs would run into each other. */
  private static final int MOST_LABELS = 15;

  /** At least as many lines lie across a drawing. */
  private static final int GRID_LINES = 3;

  private static final double BAR_SHARE = 0.6;
  private static final double WIDEST_BAR = 60;

  private final List<Step> runs;
  private final long top;
  private final long step;
  private final StringBuilder svg = new StringBuilder();

  private GrowthDrawing(List<Step> runs, long most) {
    this.runs = runs;
    this.step = step(most);
    this.top = Math.max(1, (most + step - 1) / step) * step;
  }

  /** Pairs, kept and by topic. */
  static String growth(List<Step> runs) {
    long most = runs.stream().mapToLong(run -> Math.max(kept(run), byTopic(run))).max().orElse(0);
    GrowthDrawing drawing = new GrowthDrawing(runs, most);
    drawing.begin("Pairs by run");
    drawing.line("unguarded", "by topic", GrowthDrawing::byTopic);
    drawing.line("guarded", "kept", GrowthDrawing::kept);
    return drawing.end();
  }

  /** Indicators of the catalog, of all that there are. */
  static String coverage(List<Step> runs) {
    long most = runs.stream().mapToLong(run -> topics(run).catalog()).max().orElse(0);
    GrowthDrawing drawing = new GrowthDrawing(runs, most);
    drawing.begin("Indicators by run, of %d".formatted(most));
    drawing.limit(most);
    for (int i = 0; i < runs.size(); i++) {
      Topics topics = topics(runs.get(i));
      drawing.bar("guarded", i, 0, topics.indicators());
      drawing.bar("unguarded", i, topics.indicators(), topics.fewer());
    }
    return drawing.end();
  }

  private static long kept(Step run) {
    return counts(run).pairs().kept();
  }

  private static long byTopic(Step run) {
    return topics(run).pairs();
  }

  private static Topics topics(Step run) {
    return counts(run).topics();
  }

  private static Counts counts(Step run) {
    return run.entry().counts();
  }

  /** The widest of 1, 2, 5, 10, 20, … that leaves enough lines. */
  private static long step(long most) {
    long step = 1;
    for (long factor = 1; factor * GRID_LINES <= most; factor *= 10) {
      for (int digit : new int[] {1, 2, 5}) {
        step = digit * factor * GRID_LINES <= most ? digit * factor : step;
      }
    }
    return step;
  }

  private void begin(String label) {
    add("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, label);
    for (long count = 0; count <= top; count += step) {
      double y = y(count);
      add("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, RIGHT, y, y);
      add(
          "<text class=\"count\" x=\"%d\" y=\"%.1f\">%s</text>",
          LEFT - 8, y + 4, GrowthFigures.count(count));
    }
    int every = (runs.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = 0; i < runs.size(); i += every) {
      add("<text class=\"threshold\" x=\"%.1f\" y=\"%d\">%d</text>", x(i), BOTTOM + 20, i + 1);
    }
    add("<text class=\"axis\" x=\"%d\" y=\"%d\">run</text>", (LEFT + RIGHT) / 2, HEIGHT - 8);
  }

  private void limit(long most) {
    double y = y(most);
    add("<line class=\"cut\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, RIGHT, y, y);
    add(
        "<text class=\"cut\" x=\"%d\" y=\"%.1f\">%d in the catalog</text>",
        (LEFT + RIGHT) / 2, y + 16, most);
  }

  private void line(String style, String name, ToLongFunction<Step> count) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      points.append(at("%s%.1f,%.1f", i == 0 ? "" : " ", x(i), y(count.applyAsLong(runs.get(i)))));
    }
    add("<polyline class=\"%s\" points=\"%s\"/>", style, points);
    for (int i = 0; i < runs.size(); i++) {
      long value = count.applyAsLong(runs.get(i));
      add(
          "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"><title>run %d: %s %s</title></circle>",
          style, x(i), y(value), i + 1, GrowthFigures.count(value), name);
    }
  }

  private void bar(String style, int run, long from, long count) {
    double width = Math.min(WIDEST_BAR, BAR_SHARE * (RIGHT - LEFT) / runs.size());
    add(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>run %d: %s</title></rect>",
        style,
        x(run) - width / 2,
        y(from + count),
        width,
        y(from) - y(from + count),
        run + 1,
        GrowthFigures.count(count));
  }

  private String end() {
    add("</svg>");
    return svg.toString();
  }

  /** In the middle of its share of the width. */
  private double x(int run) {
    return LEFT + (RIGHT - LEFT) * (run + 0.5) / runs.size();
  }

  private double y(long count) {
    return BOTTOM - (BOTTOM - TOP) * (double) count / top;
  }

  private void add(String format, Object... values) {
    svg.append(at(format, values)).append('\n');
  }

  private static String at(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
