package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import io.github.indicatorrefinery.transforms.retrieve.GateReason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What was asked and answered as text for a person. It holds texts of unknown origin as they are:
 * whoever prints it makes them safe.
 */
public final class AskedText {
  private AskedText() {}

  /** The text, with a line feed at its end. */
  public static String of(Asked asked, @Nullable GivenAnswer answer) {
    StringBuilder text = new StringBuilder();
    if (answer != null) {
      text.append(answer.text()).append("\n\n");
      if (answer.model() != null) {
        text.append("written by ").append(answer.model()).append('\n');
      }
      answer.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
    }
    text.append(gate(asked.gate())).append("\n\n");
    asked.citations().forEach(pair -> text.append(citation(pair)));
    return text.toString();
  }

  /** What the gate says, in words. */
  static String gate(GateDecision gate) {
    return switch (gate.band()) {
      case ANSWERED -> "answered: the nearest question is at cosine distance " + distance(gate);
      case CLOSEST ->
          "closest that there is: the nearest question is at cosine distance %s, which is related and may not be what you asked"
              .formatted(distance(gate));
      case UNGATED ->
          "not gated: the run has no embeddings, so nothing tells whether the pairs fit the question";
      case REFUSED ->
          gate.reason() == GateReason.UNKNOWN_WORDS
              ? unknown(gate.unknownWords())
              : "refused: the nearest question is at cosine distance %s, too far to be an answer"
                  .formatted(distance(gate));
    };
  }

  private static String unknown(List<String> words) {
    return words.isEmpty()
        ? "refused: the question has no word to look for"
        : "refused: hardly any pair mentions "
            + words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
  }

  private static String distance(GateDecision gate) {
    return number(gate.distance());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String citation(Citation pair) {
    Double cosine = pair.ranked().found().cosine();
    String distance = cosine == null ? "no distance" : "distance " + number(1 - cosine);
    String flags = pair.flags().isEmpty() ? "no flags" : String.join(", ", pair.flags());
    return "[%d] %s\n    %s, %s, %s, %s\n    %s, %s\n"
        .formatted(
            pair.n(),
            pair.question(),
            distance,
            pair.indicator(),
            pair.tier(),
            flags,
            pair.pairId(),
            pair.source());
  }
}
