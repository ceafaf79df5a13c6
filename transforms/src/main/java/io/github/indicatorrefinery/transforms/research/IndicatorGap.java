package io.github.indicatorrefinery.transforms.research;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the dataset has of an indicator and what it lacks.
 *
 * @param target how many pairs are aimed at
 * @param kept how many were kept with the indicator as their primary one
 * @param facets the kept pairs by what they ask about; one may stand in several lists, or in none
 * @param unsorted the kept pairs that stand in no list
 * @param failedQuestions what was asked about it and no pair answered
 * @param elsewhere kept pairs of other indicators and topics whose questions name it
 */
public record IndicatorGap(
    About about,
    int target,
    int kept,
    Map<Facet, List<GapPair>> facets,
    List<GapPair> unsorted,
    Trouble trouble,
    ResearchSuccess research,
    List<String> failedQuestions,
    List<GapPair> elsewhere) {
  /** A facet with a smaller share of the target is thin: half of what an even spread would give. */
  private static final double THIN_SHARE = 0.05;

  /** So many questions without an answer weigh in full. */
  private static final int MANY_FAILED = 5;

  /**
   * What weighs how much, of 100: pairs that are not there first, for the plan counts pairs; then
   * what a reader misses or is misled by. They are a choice, told with every report, and not
   * measured.
   */
  private static final int SHORT_WEIGHT = 60;

  private static final int FACET_WEIGHT = 15;
  private static final int WRONG_WEIGHT = 10;
  private static final int ASKED_WEIGHT = 10;
  private static final int RESEARCH_WEIGHT = 5;

  /** How {@link #priority} comes about, for a person. */
  public static final List<String> PRIORITY =
      List.of(
          "priority = "
              + SHORT_WEIGHT
              + " x share of the target that is not there (pairs found elsewhere count half)",
          "         + "
              + FACET_WEIGHT
              + " x facets absent (thin ones count half) of "
              + Facet.values().length
              + " + "
              + WRONG_WEIGHT
              + " x share of wrong formulas",
          "         + "
              + ASKED_WEIGHT
              + " x questions without an answer ("
              + MANY_FAILED
              + " are the full weight) + "
              + RESEARCH_WEIGHT
              + " x failed research");

  /** Where it stands in the catalog. */
  public record About(String slug, String name, int session, String category, String subcategory) {
    public About {
      requireNonNull(slug, "slug");
      requireNonNull(name, "name");
      requireNonNull(category, "category");
      requireNonNull(subcategory, "subcategory");
    }
  }

  /**
   * What is doubtful in what it has.
   *
   * @param checkedFormulas formulas in kept answers that could be checked
   * @param wrongFormulas a line for each that is wrong
   */
  public record Trouble(
      int checkedFormulas,
      List<GapPair> wrongFormulas,
      List<GapPair> contradictions,
      List<GapPair> probableDuplicates) {
    public Trouble {
      wrongFormulas = List.copyOf(wrongFormulas);
      contradictions = List.copyOf(contradictions);
      probableDuplicates = List.copyOf(probableDuplicates);
    }

    /** The share of the checked formulas that is wrong, 0 to 1. */
    public double wrongShare() {
      return checkedFormulas == 0 ? 0 : (double) wrongFormulas.size() / checkedFormulas;
    }
  }

  public IndicatorGap {
    requireNonNull(about, "about");
    Map<Facet, List<GapPair>> all = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      all.put(facet, List.copyOf(facets.getOrDefault(facet, List.of())));
    }
    facets = all;
    unsorted = List.copyOf(unsorted);
    requireNonNull(trouble, "trouble");
    requireNonNull(research, "research");
    failedQuestions = List.copyOf(failedQuestions);
    elsewhere = List.copyOf(elsewhere);
  }

  public GapState state() {
    return GapState.of(kept, target);
  }

  /** How many kept pairs ask about a facet. */
  public int pairs(Facet facet) {
    return facets.get(facet).size();
  }

  /** Whether there are some pairs of a facet, and too few. */
  public boolean isThin(Facet facet) {
    return pairs(facet) > 0 && pairs(facet) < THIN_SHARE * target;
  }

  /** Whether there is no pair of a facet. */
  public boolean isAbsent(Facet facet) {
    return facets.get(facet).isEmpty();
  }

  /** The facets of which there is no pair. */
  public List<Facet> absent() {
    return List.of(Facet.values()).stream().filter(this::isAbsent).toList();
  }

  /** The facets of which there are some pairs, and too few. */
  public List<Facet> thin() {
    return List.of(Facet.values()).stream().filter(this::isThin).toList();
  }

  /** How many questions another batch should ask; 0 where none is needed. */
  public int needed() {
    int missing = state() == GapState.COMPLETE ? 0 : target - kept;
    int failed = research.isPoor() ? research.executed() - research.successful() : 0;
    return Math.max(missing, Math.min(target, failed));
  }

  /** How urgent it is to fill this gap, 0 to 100, as {@link #PRIORITY} says; to one decimal. */
  public double priority() {
    double there = kept + Math.min(target, elsewhere.size()) / 2.0;
    double parts =
        SHORT_WEIGHT * Math.max(0, 1 - there / target)
            + FACET_WEIGHT * (absent().size() + thin().size() / 2.0) / Facet.values().length
            + WRONG_WEIGHT * trouble.wrongShare()
            + ASKED_WEIGHT * Math.min(1, (double) failedQuestions.size() / MANY_FAILED)
            + RESEARCH_WEIGHT * (1 - research.rate().orElse(1));
    return Math.round(parts * 10) / 10.0;
  }
}
