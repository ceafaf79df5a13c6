package io.github.indicatorrefinery.pipeline.serve.page.view;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.Citation;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Cosine distances on a line from 0, with the bands of the gate. Positions are those of a drawing
 * that is {@link #WIDTH} wide; what is farther than its end stands there.
 *
 * @param nearestDistance of the nearest question
 * @param pairs where those that were found are
 */
public record DistanceScale(
    double nearestDistance, double answeredBelow, double refusedFrom, List<Tick> pairs) {
  public static final int WIDTH = 640;

  private static final int MARGIN = 12;

  /** Unrelated questions are at 0.8 to 1. */
  private static final double END = 1;

  /** PageNumbers that stand closer run into each other. */
  private static final double LEAST_GAP = 13;

  /**
   * A pair on the scale.
   *
   * @param label the numbers of all that stand here, which would cover each other
   */
  public record Tick(double x, String label) {}

  public DistanceScale {
    pairs = List.copyOf(pairs);
  }

  /** The scale of a question whose run has embeddings. */
  public static DistanceScale of(Asked asked, QuestionGate gate) {
    return new DistanceScale(
        asked.gate().distance(), gate.answeredBelow(), gate.refusedFrom(), ticks(asked));
  }

  private record Place(int n, double x) {}

  private static List<Tick> ticks(Asked asked) {
    List<Place> places = new ArrayList<>();
    for (Citation pair : asked.citations()) {
      Double cosine = pair.ranked().found().cosine();
      if (cosine != null) {
        places.add(new Place(pair.n(), position(1 - cosine)));
      }
    }
    places.sort(Comparator.comparingDouble(Place::x));
    List<Tick> ticks = new ArrayList<>();
    List<Place> together = new ArrayList<>();
    for (Place place : places) {
      if (!together.isEmpty() && place.x() - together.get(0).x() >= LEAST_GAP) {
        ticks.add(tick(together));
        together.clear();
      }
      together.add(place);
    }
    if (!together.isEmpty()) {
      ticks.add(tick(together));
    }
    return ticks;
  }

  private static Tick tick(List<Place> together) {
    return new Tick(
        together.get(0).x(),
        together.stream()
            .map(Place::n)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(",")));
  }

  private static double position(double distance) {
    double share = Math.min(Math.max(distance, 0), END) / END;
    return MARGIN + (WIDTH - 2 * MARGIN) * share;
  }

  /** A position as a drawing has it. */
  public static String at(double distance) {
    return coordinate(position(distance));
  }

  /** How far two distances are from each other on the drawing. */
  public static String between(double from, double to) {
    return coordinate(position(to) - position(from));
  }

  public static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  public double end() {
    return END;
  }
}
