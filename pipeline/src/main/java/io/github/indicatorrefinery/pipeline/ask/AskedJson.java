package io.github.indicatorrefinery.pipeline.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.indicatorrefinery.transforms.retrieve.GateDecision;
import io.github.indicatorrefinery.transforms.retrieve.GateReason;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What was asked and answered as one line of JSON. All but ASCII is escaped: it is safe on a
 * terminal too.
 */
public final class AskedJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

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
          rounded(gate.distance()), gate.band().label(), label(gate.reason()), gate.unknownWords());
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
          cosine == null ? null : rounded(1 - cosine),
          rounded(pair.ranked().found().bm25()),
          rounded(pair.ranked().fused()),
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
    return write(document(asked, answer));
  }

  /** The same as a value that can stand inside another; {@link #write} gives it its form. */
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
    return write(
        new Found(Gate.of(asked.gate()), asked.citations().stream().map(Cited::of).toList()));
  }

  /** Plain values in the same form: names in snake case, all but ASCII escaped. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values have a JSON form", e);
    }
  }

  /** To four digits: what stands behind them is the processor's. */
  static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.round(value * 1e4) / 1e4;
  }
}
