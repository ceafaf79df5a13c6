package io.github.indicatorrefinery.pipeline.job.outputs.columns;

import static io.github.indicatorrefinery.io.rows.ColumnType.DOUBLE;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT32;
import static io.github.indicatorrefinery.io.rows.ColumnType.INT64;
import static io.github.indicatorrefinery.io.rows.ColumnType.TEXT;

import io.github.indicatorrefinery.io.rows.RowLayout;
import io.github.indicatorrefinery.pipeline.run.RunTables;
import io.github.indicatorrefinery.transforms.dedup.QuestionKey;
import io.github.indicatorrefinery.transforms.gather.EditOutcome;

/** The table of what editors proposed, with the texts before and after. */
public final class EditColumns {
  private EditColumns() {}

  public static RowLayout<EditOutcome> edits() {
    return RowLayout.<EditOutcome>builder()
        .required("pair_id", TEXT, "as in decisions", EditOutcome::recordId)
        .required(
            "edit_number",
            INT32,
            "in the order in which they were tried, from 1",
            EditOutcome::number)
        .required("version", TEXT, "of the import", of -> of.tried().edit().version())
        .required("editor", TEXT, "the model that was asked", of -> of.tried().edit().editor())
        .required(
            "outcome",
            TEXT,
            "accepted or refused",
            of -> of.tried().isAccepted() ? "accepted" : "refused")
        .nullable(
            "reason",
            TEXT,
            "why it was refused; NULL where its texts took the place of those before",
            of -> of.tried().refusal())
        .required(
            "detail",
            TEXT,
            "what speaks against it; empty where nothing does",
            of -> of.tried().detail())
        .required("question_before", TEXT, "that stood, cleaned", of -> of.tried().questionBefore())
        .required(
            "question_hash_before",
            TEXT,
            "SHA-256 of that question, normalised",
            of -> QuestionKey.hash(of.tried().questionBefore()))
        .required("answer_before", TEXT, "that stood, cleaned", of -> of.tried().answerBefore())
        .required("score_before", DOUBLE, "0 to 100", of -> of.tried().before().score())
        .required("question", TEXT, "of the edit, cleaned", of -> of.tried().question())
        .required("answer", TEXT, "of the edit, cleaned", of -> of.tried().answer())
        .nullable(
            "score",
            DOUBLE,
            "of the edit; NULL where it was refused before it was scored",
            of -> of.tried().after() == null ? null : of.tried().after().score())
        .required(
            "duplicate_of",
            TEXT,
            "pairs that ask the same, as the editor sees it, joined with '; '",
            of -> RunTables.joined(of.tried().edit().duplicateOf()))
        .required(
            "tags",
            TEXT,
            "the editor's, joined with '; '",
            of -> RunTables.joined(of.tried().edit().tags()))
        .required("source_file", TEXT, "the file of the reply", of -> of.tried().edit().file())
        .required("source_line", INT64, "of the reply, from 1", of -> of.tried().edit().line())
        .build();
  }
}
