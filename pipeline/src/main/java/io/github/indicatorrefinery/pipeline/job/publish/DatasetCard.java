package io.github.indicatorrefinery.pipeline.job.publish;

import io.github.indicatorrefinery.pipeline.run.RunRecord;
import io.github.indicatorrefinery.transforms.score.ScoringRules;
import io.github.indicatorrefinery.transforms.values.QuestionForm;
import java.util.Locale;
import java.util.Map;

/**
 * The card of the dataset: a Markdown page with the header that dataset hubs read. It holds counts
 * and names of this project alone, no text of a source and no time.
 */
final class DatasetCard {
  private DatasetCard() {}

  static String of(RunRecord run) {
    RunRecord.Books books = run.ledger();
    RunRecord.Catalog catalog = run.catalog();
    ScoringRules.Tiers tiers = ScoringRules.defaults().tiers();
    return """
        ---
        language:
        - en
        pretty_name: Cryptocurrency indicators, questions and answers
        size_categories:
        - %s
        task_categories:
        - question-answering
        tags:
        - finance
        - cryptocurrency
        configs:
        - config_name: default
          data_files:
          - split: train
            path: data/train-*.parquet
        %s---

        # Cryptocurrency indicators: questions and answers

        %d question-answer pairs on %d of %d catalog indicators, and on topics around them. The answers were written by
        language models; Indicator Refinery parsed, attributed, cleaned, scored and deduplicated them. %s of the questions
        are search queries: words and operators rather than a sentence.

        ## Reading it

        ```python
        from datasets import load_dataset            # Hugging Face
        pairs = load_dataset("FOLDER", split="train")
        %s
        import pandas as pd
        pairs = pd.read_parquet("FOLDER/data")

        import polars as pl
        pairs = pl.read_parquet("FOLDER/data/*.parquet")

        import duckdb
        duckdb.sql("SELECT question, answer FROM 'FOLDER/data/*.parquet' WHERE quality_tier = 'premium'")

        import sqlite3
        sqlite3.connect("FOLDER/refinery.db").execute("SELECT question FROM qa_pairs WHERE indicator_name LIKE '%%RSI%%'")
        ```

        ## Counts

        | source | read | kept | duplicate | rejected | failed |
        | --- | ---: | ---: | ---: | ---: | ---: |
        %s| **all** | %d | %d | %d | %d | %d |

        | tier | pairs |
        | --- | ---: |
        %s
        | form of the question (`question_form`) | pairs |
        | --- | ---: |
        %s
        ## Columns

        | column | type | what |
        | --- | --- | --- |
        %s
        `quality_tier`: `premium` from a score of %.0f, `standard` from %.0f, `review` from %.0f, `low` below; a pair that states
        something wrong is `review` at most. `quality_flags`:

        | flag | what |
        | --- | --- |
        %s
        ## Method

        1. **Attribution.** A pair belongs to the indicator its session is about, unless its question plainly leaves it, or
           else to the indicators its question names (at most three, the first is primary), or else to its topic.
        2. **Cleaning.** What models leave in an answer goes (reasoning, chat tokens, citation marks, tool calls, escaped
           line ends, HTML), and so do wrapping quotes, announcements and sign-offs; numbers and formulas are not touched.
           The original texts stand in `question_original` and `answer_original`; `decisions.cleaned` names what went.
        3. **Quality.** Eight metrics from 0 to 1 make a score from 0 to 100: Premium from %.0f, Standard from %.0f, Review from
           %.0f, Low below. Formulas, ranges, periods, levels, creators and names that an answer states are held against a
           knowledge base; a pair that states something wrong is Review at most. `facts/` lists every verdict.
        4. **Dedup.** Of pairs whose normalised questions are equal the best stays: one that states nothing wrong, then the
           best by score, completeness and length. So it does of questions that ask the same in other words: alike in their
           characters or by the cosine distance of their embeddings, and not refused by a guard on indicators, names,
           numbers, units, times, directions, roles, negations, what is asked and content words.%s `absorbed` names the
           pairs that a pair replaced, `absorbed_from` the research they came from. `probable_duplicate_of` names a pair
           that a kept one likely repeats.
        5. **Embeddings.** `embedding` is the question's vector by all-MiniLM-L6-v2 (fp32, 384 numbers of unit length; compare
           by cosine distance); null in a run without embeddings.
        %s
        Rejected pairs are in `rejected/`, replaced ones with the pair that replaced them in `duplicates/`, what could not be
        read in `failed/`. `refinery.db` holds the same pairs and one row on the fate of every pair that was read.

        ## Limits

        The score judges form, and the truth of few statements: what the knowledge base does not speak of was not checked,
        and no answer was checked by people.
        Nothing here is financial advice.

        Digest of the kept rows (`data_sha256`): `%s`
        """
        .formatted(
            sizeCategory(books.kept()),
            CardConfigs.yaml(run),
            books.kept(),
            catalog.covered(),
            catalog.rows(),
            searches(run),
            CardConfigs.loading(run),
            sources(books.bySource()),
            books.read(),
            books.kept(),
            books.duplicate(),
            books.rejected(),
            books.failed(),
            rows(run.tiers()),
            rows(run.forms()),
            CardColumns.table(),
            tiers.premium(),
            tiers.standard(),
            tiers.review(),
            CardColumns.flags(),
            tiers.premium(),
            tiers.standard(),
            tiers.review(),
            answers(run.options()),
            judge(run.options()),
            run.dataSha256());
  }

  private static String searches(RunRecord run) {
    long searches = run.forms().getOrDefault(QuestionForm.SEARCH_QUERY.label(), 0L);
    return String.format(
        Locale.ROOT, "%.0f %%", 100.0 * searches / Math.max(1, run.ledger().kept()));
  }

  private static String answers(Map<String, String> options) {
    return options.containsKey("answerMinShingleSimilarity")
        ? " Of pairs of one indicator or topic with nearly the same answer, too, the best stays."
        : "";
  }

  private static String judge(Map<String, String> options) {
    return options.containsKey("judge")
        ? """
        6. **Judge.** `judge_score` is what the language model %s gives the answer, 0 to 5, null where it gave nothing
           usable; its rationale stands in `judgements` of `refinery.db`. It changed no score, tier or choice.
        """
            .formatted(options.get("judgeModel"))
        : "";
  }

  private static String sources(Map<String, RunRecord.SourceBooks> bySource) {
    StringBuilder rows = new StringBuilder();
    bySource.forEach(
        (source, books) ->
            rows.append(
                "| %s | %d | %d | %d | %d | %d |\n"
                    .formatted(
                        source,
                        books.read(),
                        books.kept(),
                        books.duplicate(),
                        books.rejected(),
                        books.failed())));
    return rows.toString();
  }

  private static String rows(Map<String, Long> counts) {
    StringBuilder rows = new StringBuilder();
    counts.forEach((name, pairs) -> rows.append("| %s | %d |\n".formatted(name, pairs)));
    return rows.toString();
  }

  /** The size classes that dataset hubs use. */
  private static String sizeCategory(long pairs) {
    if (pairs < 1_000) {
      return "n<1K";
    }
    if (pairs < 10_000) {
      return "1K<n<10K";
    }
    if (pairs < 100_000) {
      return "10K<n<100K";
    }
    return pairs < 1_000_000 ? "100K<n<1M" : "1M<n<10M";
  }
}
