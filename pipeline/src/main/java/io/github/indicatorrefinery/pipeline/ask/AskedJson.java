package io.github.indicatorrefinery.pipeline.ask;

import io.github.indicatorrefinery.io.json.AsciiJson;
import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import io.github.indicatorrefinery.transforms.retrieve.GateReason;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What was asked and answered as one line of JSON. All but ASCII is escaped: it is safe on a
 * terminal too.
 */
public final class AskedJson {
  private AskedJson() {}

  private record Document(
      String question,
      Gate gate,
      @Nullable String answer,
      List<Cited> citations,
      @Nullable String model,
      List<String> notes) {}

  private record Found(Gate gate, List<Cited> hits) {}

  private record Gate(
      @Nullable Double distance, String band, @Nullable String reason, List<String> unknownWords) {
    static Gate of(GateDecision gate) {
      return new Gate(
          AsciiJson.rounded(gate.distance()),
          gate.band().label(),
          label(gate.reason()),
          gate.unknownWords());
    }

    private static @Nullable String label(@Nullable GateReason reason) {
      return reason == null ? null : reason.label();
    }
  }

  private record Cited(
      int n,
      String pairId,
      @Nullable Double distance,
      Double bm25,
      Double fused,
      String question,
      String answer,
      String indicator,
      String tier,
      List<String> flags,
      String source) {
    static Cited of(Citation pair) {
      Double cosine = pair.ranked().found().cosine();
      return new Cited(
          pair.n(),
          pair.pairId(),
          cosine == null ? null : AsciiJson.rounded(1 - cosine),
          AsciiJson.rounded(pair.ranked().found().bm25()),
          AsciiJson.rounded(pair.ranked().fused()),
          pair.question(),
          pair.answer(),
          pair.indicator(),
          pair.tier(),
          pair.flags(),
          pair.source());
    }
  }

  /** The line, without its end. */
  public static String of(Asked asked, @Nullable GivenAnswer answer) {
    return AsciiJson.line(document(asked, answer));
  }

  /**
   * The same as a value that can stand inside another; {@link AsciiJson#line} gives it its form.
   */
  public static Object document(Asked asked, @Nullable GivenAnswer answer) {
    return new Document(
        asked.question(),
        Gate.of(asked.gate()),
        answer == null ? null : answer.text(),
        asked.citations().stream().map(Cited::of).toList(),
        answer == null ? null : answer.model(),
        answer == null ? List.of() : answer.notes());
  }

  /** What was found, without an answer. */
  public static String hits(Asked asked) {
    return AsciiJson.line(
        new Found(Gate.of(asked.gate()), asked.citations().stream().map(Cited::of).toList()));
  }
}
