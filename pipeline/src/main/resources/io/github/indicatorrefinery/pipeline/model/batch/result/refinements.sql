-- A new version of pairs of a run, which a model made. Attach the run's refinery.db to see both versions side by side:
--   ATTACH 'out/refinery.db' AS run;
--   SELECT q.answer, r.answer FROM refinements r JOIN run.qa_pairs q USING (pair_id);

CREATE TABLE refinements (
  pair_id            TEXT PRIMARY KEY,
  version            TEXT NOT NULL,             -- the same for all replies to one export
  question           TEXT NOT NULL,
  answer             TEXT NOT NULL,
  original_sha256    TEXT NOT NULL,             -- of the pair as the model was given it
  score_accuracy     REAL,                      -- this and the next four: 0 to 5, of the answer as it was; NULL where the
  score_completeness REAL,                      -- model gave none that could be read
  score_clarity      REAL,
  score_relevance    REAL,
  score_usefulness   REAL,
  duplicate_of       TEXT NOT NULL,             -- pair ids joined with '; '; a hint to a run that is given the import
  tags               TEXT NOT NULL,             -- joined with '; '
  notes              TEXT NOT NULL,             -- what was passed over in the reply, joined with '; '
  model_asked        TEXT NOT NULL,
  model              TEXT,                      -- this, response_id and responded_at as the response has them
  prompt_version     TEXT NOT NULL,
  prompt_sha256      TEXT NOT NULL,
  response_id        TEXT,
  responded_at       TEXT,
  source_file        TEXT NOT NULL,
  source_line        INTEGER NOT NULL
) WITHOUT ROWID;

-- Lines of the results from which nothing was imported.
CREATE TABLE failures (
  failure_id  INTEGER PRIMARY KEY,
  reason      TEXT NOT NULL,
  message     TEXT NOT NULL,
  key         TEXT,
  source_file TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  input       TEXT NOT NULL,                    -- its beginning
  input_bytes INTEGER NOT NULL                  -- in full
);
