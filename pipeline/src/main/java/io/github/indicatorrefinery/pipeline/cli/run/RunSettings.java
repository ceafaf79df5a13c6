package io.github.indicatorrefinery.pipeline.cli.run;

import io.github.indicatorrefinery.io.files.Location;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The options of {@code run} as they were typed, nothing checked yet; null where one was not given.
 */
record RunSettings(
    List<String> reports,
    List<String> ragExports,
    List<String> structured,
    @Nullable String output,
    @Nullable String catalog,
    @Nullable String knowledge,
    @Nullable String minQuality,
    Dedup dedup,
    Judge judge,
    @Nullable String shards,
    @Nullable String heapMiB) {
  /** Those of dedup. */
  record Dedup(
      @Nullable String embed,
      @Nullable String reuse,
      @Nullable String semanticMaxCosineDistance,
      @Nullable String nearMinShingleSimilarity,
      @Nullable String answerMinShingleSimilarity) {}

  /** Those of the judge. */
  record Judge(
      @Nullable String url,
      @Nullable String model,
      @Nullable String maxTokens,
      @Nullable String pricePerMillionTokens,
      @Nullable String concurrency,
      @Nullable String keyVariable,
      @Nullable String cache) {
    /** Those that were given, the URL among them, by name without dashes. */
    Map<String, String> given() {
      Map<String, String> given = new TreeMap<>();
      put(given, "judge", url);
      put(given, "judgeModel", model);
      put(given, "judgeMaxTokens", maxTokens);
      put(given, "judgePricePerMillionTokens", pricePerMillionTokens);
      put(given, "judgeConcurrency", concurrency);
      put(given, "judgeKeyVariable", keyVariable);
      put(given, "judgeCache", cache);
      return given;
    }
  }

  RunSettings {
    reports = List.copyOf(reports);
    ragExports = List.copyOf(ragExports);
    structured = List.copyOf(structured);
  }

  /** Whether some input or the output lies elsewhere than on this machine's own file system. */
  boolean nameOtherFileSystems() {
    return Stream.of(
            reports, ragExports, structured, output == null ? List.of("") : List.of(output))
        .flatMap(List::stream)
        .anyMatch(location -> !Location.isLocal(location));
  }

  /** The options that were given, by name without dashes. */
  Map<String, String> given() {
    Map<String, String> given = new TreeMap<>();
    put(given, "reports", reports.isEmpty() ? null : String.join(" ", reports));
    put(given, "ragExport", ragExports.isEmpty() ? null : String.join(" ", ragExports));
    put(given, "structured", structured.isEmpty() ? null : String.join(" ", structured));
    put(given, "output", output);
    put(given, "catalog", catalog);
    put(given, "knowledge", knowledge);
    put(given, "minQuality", minQuality);
    put(given, "embed", dedup.embed());
    put(given, "reuse", dedup.reuse());
    put(given, "semanticMaxCosineDistance", dedup.semanticMaxCosineDistance());
    put(given, "nearMinShingleSimilarity", dedup.nearMinShingleSimilarity());
    put(given, "answerMinShingleSimilarity", dedup.answerMinShingleSimilarity());
    given.putAll(judge.given());
    put(given, "shards", shards);
    put(given, "heapMiB", heapMiB);
    return given;
  }

  private static void put(Map<String, String> given, String name, @Nullable String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
