package io.github.indicatorrefinery.pipeline.serve.page.view;

import io.github.indicatorrefinery.pipeline.ask.Asked;
import io.github.indicatorrefinery.pipeline.ask.Citation;
import io.github.indicatorrefinery.transforms.retrieve.QuestionGate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Cosine distances on a line from 0, with the bands of the gate. Positions are those of a drawing
 * that is {@link #WIDTH} wide; what is farther than its end stands there.
 *
 * @param nearestDistance of the nearest question
 * @param ticks where the questions of the pairs that were found are
 * @param labels their numbers
 */
public record DistanceScale(
    double nearestDistance,
    double answeredBelow,
    double refusedFrom,
    List<Double> ticks,
    List<Label> labels) {
  public static final int WIDTH = 640;

  private static final int MARGIN = 12;

  /** Unrelated questions are at 0.8 to 1. */
  private static final double END = 1;

  /** On a phone, the numbers of ticks that stand closer run into each other. */
  private static final double LEAST_GAP = 44;

  /** The numbers of the pairs around a place on the scale. */
  public record Label(double x, String numbers) {}

  public DistanceScale {
    ticks = List.copyOf(ticks);
    labels = List.copyOf(labels);
  }

  private record Place(int n, double x) {}

  /** The scale of a question whose run has embeddings. */
  public static DistanceScale of(Asked asked, QuestionGate gate) {
    List<Place> places = new ArrayList<>();
    for (Citation pair : asked.citations()) {
      Double cosine = pair.ranked().found().cosine();
      if (cosine != null) {
        places.add(new Place(pair.n(), position(1 - cosine)));
      }
    }
    places.sort(Comparator.comparingDouble(Place::x));
    return new DistanceScale(
        asked.gate().distance(),
        gate.answeredBelow(),
        gate.refusedFrom(),
        places.stream().map(Place::x).toList(),
        labels(places));
  }

  private static List<Label> labels(List<Place> places) {
    List<Label> labels = new ArrayList<>();
    List<Place> together = new ArrayList<>();
    for (Place place : places) {
      if (!together.isEmpty() && place.x() - together.get(together.size() - 1).x() >= LEAST_GAP) {
        labels.add(label(together));
        together.clear();
      }
      together.add(place);
    }
    if (!together.isEmpty()) {
      labels.add(label(together));
    }
    return labels;
  }

  private static Label label(List<Place> together) {
    double middle = (together.get(0).x() + together.get(together.size() - 1).x()) / 2;
    return new Label(middle, numbers(together.stream().map(Place::n).sorted().toList()));
  }

  /** Such as {@code 1, 3–5}. */
  private static String numbers(List<Integer> sorted) {
    StringBuilder text = new StringBuilder();
    for (int from = 0, to; from < sorted.size(); from = to + 1) {
      to = from;
      while (to + 1 < sorted.size() && sorted.get(to + 1) == sorted.get(to) + 1) {
        to++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(sorted.get(from));
      if (to > from) {
        text.append(to > from + 1 ? "–" : ", ").append(sorted.get(to));
      }
    }
    return text.toString();
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
