package io.github.indicatorrefinery.pipeline.run.dedupreport.rendering;

import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupCurve.Point;
import io.github.indicatorrefinery.pipeline.run.dedupreport.analysis.DedupReport;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The curve as inline SVG: questions that go by threshold, with guards and without. */
final class CurveDrawing {
  private static final int WIDTH = 680;
  private static final int HEIGHT = 300;
  private static final int LEFT = 64;
  private static final int RIGHT = WIDTH - 20;
  private static final int TOP = 28;
  private static final int BOTTOM = HEIGHT - 52;

  /** Labels of thresholds would run into each other. */
  private static final int LEAST_GAP = 38;

  /** At least as many lines lie across the curve. */
  private static final int GRID_LINES = 3;

  private final DedupReport report;
  private final List<Point> points;
  private final int step;
  private final int top;
  private final StringBuilder svg = new StringBuilder();

  private CurveDrawing(DedupReport report) {
    this.report = report;
    this.points = report.curve().points();
    int most =
        points.stream()
            .mapToInt(point -> Math.max(point.gone(), point.goneUnguarded()))
            .max()
            .orElse(0);
    this.step = step(most);
    this.top = Math.max(1, (most + step - 1) / step) * step;
  }

  static String of(DedupReport report) {
    CurveDrawing drawing = new CurveDrawing(report);
    drawing.add(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Questions that go, by %s\">",
        WIDTH, HEIGHT, report.run().measure().label());
    drawing.grid();
    drawing.thresholds();
    drawing.line("unguarded", "without guards", Point::goneUnguarded);
    drawing.line("guarded", "with guards", Point::gone);
    drawing.add("</svg>");
    return drawing.svg.toString();
  }

  /** The widest of 1, 2, 5, 10, 20, … that leaves enough lines. */
  private static int step(int most) {
    int step = 1;
    for (long next = 1, factor = 1; next * GRID_LINES <= most; factor *= 10) {
      for (int digit : new int[] {1, 2, 5}) {
        next = digit * factor;
        step = next * GRID_LINES <= most ? (int) next : step;
      }
    }
    return step;
  }

  private void grid() {
    for (int count = 0; count <= top; count += step) {
      double y = y(count);
      add("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, RIGHT, y, y);
      add("<text class=\"count\" x=\"%d\" y=\"%.1f\">%s</text>", LEFT - 8, y + 4, axisCount(count));
    }
  }

  /** Thousands as {@code k} where all are, which leaves room on a phone. */
  private String axisCount(int count) {
    return count > 0 && step % 1000 == 0 ? Figures.count(count / 1000) + "k" : Figures.count(count);
  }

  private void thresholds() {
    double cut = x(report.curve().cut());
    add("<line class=\"cut\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>", cut, cut, TOP, BOTTOM);
    add("<text class=\"cut\" x=\"%.1f\" y=\"%d\">this run</text>", cut, TOP - 10);
    for (Point point : points) {
      if (point.isCut() || Math.abs(x(point) - cut) >= LEAST_GAP) {
        add(
            "<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>",
            point.isCut() ? "cut" : "threshold",
            x(point),
            BOTTOM + 20,
            Figures.threshold(point.threshold()));
      }
    }
    add(
        "<text class=\"axis\" x=\"%d\" y=\"%d\">%s</text>",
        (LEFT + RIGHT) / 2, HEIGHT - 8, report.run().measure().label());
  }

  private void line(String style, String name, ToIntFunction<Point> count) {
    String path =
        points.stream()
            .map(point -> at("%.1f,%.1f", x(point), y(count.applyAsInt(point))))
            .collect(Collectors.joining(" "));
    add("<polyline class=\"%s\" points=\"%s\"/>", style, path);
    for (Point point : points) {
      add(
          "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"><title>%s %s: %s %s</title></circle>",
          style,
          x(point),
          y(count.applyAsInt(point)),
          point.isCut() ? 6 : 4,
          report.run().measure().label(),
          Figures.threshold(point.threshold()),
          Figures.count(count.applyAsInt(point)),
          name);
    }
  }

  /** From strict to loose, whichever way the measure runs. */
  private double x(Point point) {
    double first = points.get(0).threshold();
    double last = points.get(points.size() - 1).threshold();
    return LEFT + (RIGHT - LEFT) * (point.threshold() - first) / (last - first);
  }

  private double y(int count) {
    return BOTTOM - (BOTTOM - TOP) * (double) count / top;
  }

  private void add(String format, Object... values) {
    svg.append(at(format, values)).append('\n');
  }

  private static String at(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
