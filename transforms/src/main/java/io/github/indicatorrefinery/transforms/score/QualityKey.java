package io.github.indicatorrefinery.transforms.score;

import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.text.ContentDigest;
import io.github.indicatorrefinery.transforms.values.MinedPair;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Names everything that the quality of a pair follows from: where two keys are the same, the two
 * qualities are. The texts are in the pair id, which is made of them to the letter.
 *
 * <p>The statements of a pair about no indicator are not checked, so that neither the catalog nor
 * the knowledge base enters its key.
 *
 * @param program the rules, words and thresholds
 * @param checked the same with what answers are held against
 */
public record QualityKey(String program, String checked) implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * The keys of a run.
   *
   * @param program its digest
   */
  public static QualityKey of(
      String program, ScoringRules rules, KnowledgeBase knowledge, Catalog catalog) {
    String scored = ContentDigest.ofParts(program, rules.toString());
    return new QualityKey(
        scored, ContentDigest.ofParts(scored, knowledge.sha256(), catalog.sha256()));
  }

  /** The key of one pair. */
  public String of(MinedPair pair) {
    List<String> indicators = pair.attribution().indicators();
    List<String> parts = new ArrayList<>();
    parts.add(indicators.isEmpty() ? program : checked);
    parts.add(pair.pairId());
    parts.add(String.valueOf(indicators.size()));
    parts.addAll(indicators);
    parts.addAll(pair.source().notes());
    return ContentDigest.ofParts(parts.toArray(String[]::new));
  }

  /**
   * The key of one pair with other texts than it was read with; what it is about stays.
   *
   * @param uncleaned the answer before it was cleaned, whose opening counts too
   */
  public String ofEdited(MinedPair pair, String question, String answer, String uncleaned) {
    return ContentDigest.ofParts(of(pair), question, answer, uncleaned);
  }
}
