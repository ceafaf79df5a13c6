package io.github.indicatorrefinery.pipeline.serve.page.view;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.transforms.knowledge.reference.Reference;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What there is to see of an indicator, or of a topic.
 *
 * @param outcomes what became of its pairs: how many were kept, duplicates, rejected
 * @param known null where the knowledge base has nothing of it
 * @param statements how many statements of the kept pairs have which verdict, by kind
 * @param tiers kept pairs by tier, best first
 */
public record IndicatorPage(
    IndicatorLine indicator,
    Map<String, Integer> outcomes,
    @Nullable KnownFacts known,
    List<Statements> statements,
    List<Wrong> wrong,
    List<Contradiction> contradictions,
    Map<String, Integer> tiers,
    PairList pairs) {
  public IndicatorPage {
    requireNonNull(indicator, "indicator");
    outcomes = Map.copyOf(outcomes);
    statements = List.copyOf(statements);
    wrong = List.copyOf(wrong);
    contradictions = List.copyOf(contradictions);
    tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
    requireNonNull(pairs, "pairs");
  }

  /** How many statements of one kind have which verdict. */
  public record Statements(String kind, int correct, int variant, int wrong, int notCheckable) {
    public int total() {
      return correct + variant + wrong + notCheckable;
    }

    /** The width of a part of a bar that is 100 wide. */
    public String share(int part) {
      return DistanceScale.coordinate(100.0 * part / total());
    }

    /** Where the part behind these begins. */
    public String after(int... parts) {
      return share(Arrays.stream(parts).sum());
    }
  }

  /** A statement of a kept pair that a check found wrong. */
  public record Wrong(String pairId, String kind, String quote, String reference, String reason) {}

  /** Two pairs that state different things of one. */
  public record Contradiction(
      String kind, String firstId, String firstQuote, String secondId, String secondQuote) {}

  /** One of the pairs. */
  public record PairLine(
      String id, String question, double score, String tier, List<String> flags) {
    public PairLine {
      flags = List.copyOf(flags);
    }
  }

  /**
   * A page of the pairs.
   *
   * @param tier that they are of; empty for all
   * @param page from 1
   */
  public record PairList(String tier, int page, int pages, List<PairLine> lines) {
    public PairList {
      lines = List.copyOf(lines);
    }
  }

  /** The reference with the sources of what it states, each named once. */
  public record KnownFacts(Reference reference, List<String> sources) {
    public KnownFacts {
      sources = List.copyOf(sources);
    }

    /** The number of a source, from 1. */
    public int number(String source) {
      return sources.indexOf(source) + 1;
    }
  }

  public int outcome(String outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** How many statements of kept pairs were wrong. */
  public int wrongInAll() {
    return statements.stream().mapToInt(Statements::wrong).sum();
  }
}
