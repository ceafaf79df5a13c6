package io.github.indicatorrefinery.pipeline.job.plan;

import static java.util.Objects.requireNonNull;

import io.github.indicatorrefinery.pipeline.model.ModelGrader;
import io.github.indicatorrefinery.transforms.catalog.Catalog;
import io.github.indicatorrefinery.transforms.dedup.answer.AnswerRules;
import io.github.indicatorrefinery.transforms.dedup.similar.SimilarityRules;
import io.github.indicatorrefinery.transforms.knowledge.KnowledgeBase;
import io.github.indicatorrefinery.transforms.values.InputFile;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * All that a run needs to know, checked, in typed values. Nothing below it sees an option.
 *
 * @param inputs the files to read
 * @param knowledge what answers are held against
 * @param minQuality pairs with a lower score (0 to 100) are rejected; 0 rejects none
 * @param embedding which texts get a vector
 * @param reuse the output folder of an earlier run, whose vectors are taken over
 * @param similarity when two questions are one
 * @param answers when two answers are one; null where answers are not compared
 * @param judge of the answers that stay; null where nobody judges
 * @param shards into how many files the dataset is cut
 * @param output the folder that receives the outputs
 * @param working the folder below it that the run writes to before it publishes
 * @param options the options as the user gave them, for the record of the run
 * @param startedAtMillis when the run started, in milliseconds since 1970; it goes into {@code
 *     run.json} alone
 */
public record Job(
    String runId,
    List<InputFile> inputs,
    Catalog catalog,
    KnowledgeBase knowledge,
    double minQuality,
    Embedded embedding,
    @Nullable String reuse,
    SimilarityRules similarity,
    @Nullable AnswerRules answers,
    @Nullable ModelGrader judge,
    int shards,
    String output,
    String working,
    Map<String, String> options,
    long startedAtMillis)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** Which texts get a vector. */
  public enum Embedded {
    QUESTIONS,
    NONE;

    /** The name that the option takes and outputs carry. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Job {
    requireNonNull(runId, "runId");
    inputs = List.copyOf(inputs);
    requireNonNull(catalog, "catalog");
    requireNonNull(knowledge, "knowledge");
    requireNonNull(embedding, "embedding");
    requireNonNull(similarity, "similarity");
    requireNonNull(output, "output");
    requireNonNull(working, "working");
    options = new TreeMap<>(options);
    if (!(minQuality >= 0 && minQuality <= 100)) {
      throw new IllegalArgumentException("minQuality " + minQuality);
    }
    if (shards < 1) {
      throw new IllegalArgumentException("shards " + shards);
    }
  }
}
