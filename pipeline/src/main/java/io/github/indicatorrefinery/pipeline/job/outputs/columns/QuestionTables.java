package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.BOOLEAN;
import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.Column;
import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.transforms.dedup.similar.ProbableDuplicate;
import io.github.indicatorrefinery.transforms.dedup.similar.QuestionComparison;
import io.github.indicatorrefinery.transforms.embed.EmbeddedQuestion;
import io.github.indicatorrefinery.transforms.embed.EmbeddingModel;

/** The tables of the production database that tell how alike questions are. */
public final class QuestionTables {
  private QuestionTables() {}

  public static RowLayout<QuestionComparison> comparisons() {
    return RowLayout.<QuestionComparison>builder()
        .required(
            "better_id",
            TEXT,
            "the pair that stands first in the order by which dedup chooses",
            QuestionComparison::betterId)
        .required("other_id", TEXT, "the pair that may go", QuestionComparison::otherId)
        .nullable(
            "cosine_distance",
            DOUBLE,
            "of the embeddings, 0 to 2; NULL in a run without embeddings",
            QuestionComparison::cosineDistance)
        .required(
            "shingle_similarity",
            DOUBLE,
            "Jaccard similarity of the character 3-grams, 0 to 1",
            QuestionComparison::shingleSimilarity)
        .nullable(
            "guard",
            TEXT,
            "the guards that refused to merge them, joined with '; '",
            QuestionComparison::guard)
        .nullable(
            "guard_detail",
            TEXT,
            "what differs, in the order of the guards",
            QuestionComparison::guardDetail)
        .required(
            "likeness",
            TEXT,
            "how sure it is that they ask the same: same, hinted, probable, untold or different",
            compared -> compared.alike().label())
        .required("merged", BOOLEAN, "whether one replaces the other", QuestionComparison::merged)
        .build();
  }

  public static RowLayout<ProbableDuplicate> probables() {
    return RowLayout.<ProbableDuplicate>builder()
        .required("pair_id", TEXT, "of the pair, which was kept", ProbableDuplicate::pairId)
        .required(
            "other_id", TEXT, "the better pair that it likely repeats", ProbableDuplicate::otherId)
        .nullable(
            "cosine_distance",
            DOUBLE,
            "of the embeddings, 0 to 2; NULL in a run without embeddings",
            ProbableDuplicate::cosineDistance)
        .required(
            "shingle_similarity",
            DOUBLE,
            "Jaccard similarity of the character 3-grams, 0 to 1",
            ProbableDuplicate::shingleSimilarity)
        .required("doubt", TEXT, "why it is not sure", ProbableDuplicate::doubt)
        .build();
  }

  public static RowLayout<EmbeddedQuestion> embeddings() {
    return RowLayout.<EmbeddedQuestion>builder()
        .required("pair_id", TEXT, "of the question", of -> of.candidate().pairId())
        .required(
            "question", TEXT, "whose form the vector stands for", of -> of.candidate().question())
        .required(
            "key",
            TEXT,
            "of all that the vector follows from: the next run takes it over where it is the same",
            EmbeddedQuestion::key)
        .column(
            Column.vector("vector", EmbeddingModel.MINI_LM.dimensions()),
            "its embedding, of unit length",
            of -> of.embedding().toArray())
        .build();
  }
}
