-- The production database. Tables and columns of the earlier hand-run system keep their names; more stand beside them,
-- with defaults, so that what inserts by the earlier columns alone still does.
-- Times and dates are text as the sources wrote them: no time zone is known.

-- The sessions of the catalog's plan. (A session inside an export is a source session; see source_sessions.)
CREATE TABLE sessions (
  session_id       INTEGER PRIMARY KEY,
  session_number   INTEGER NOT NULL UNIQUE,
  session_date     TEXT,
  category         TEXT NOT NULL,               -- several are joined with '; '
  subcategory      TEXT NOT NULL,               -- several are joined with '; '
  total_indicators INTEGER NOT NULL,
  total_qa_pairs   INTEGER NOT NULL DEFAULT 0,  -- kept pairs
  executor         TEXT,
  status           TEXT NOT NULL DEFAULT 'missing' CHECK (status IN ('complete', 'partial', 'missing', 'pending', 'importing')),
  notes            TEXT,
  created_at       TEXT,
  completed_at     TEXT
);

-- What is about no indicator of the catalog belongs to a session that nobody plans, so that all have one.
INSERT INTO sessions (session_id, session_number, category, subcategory, total_indicators, status, notes)
VALUES (0, 0, 'Topics', 'Topics', 0, 'pending', 'what is about no indicator of the catalog');

-- Every indicator of the catalog, and every topic that is none.
CREATE TABLE indicators (
  indicator_id   INTEGER PRIMARY KEY,
  indicator_name TEXT NOT NULL UNIQUE,          -- a catalog name that stands twice has its subcategory behind it
  indicator_slug TEXT NOT NULL UNIQUE,
  session_number INTEGER NOT NULL DEFAULT 0 REFERENCES sessions (session_number),
  category       TEXT,
  subcategory    TEXT,
  description    TEXT,
  total_qa_pairs INTEGER NOT NULL DEFAULT 0,    -- kept pairs
  created_at     TEXT,
  is_catalog     INTEGER NOT NULL DEFAULT 0 CHECK (is_catalog IN (0, 1)),
  catalog_name   TEXT                           -- the name as the catalog has it
);

-- The dataset.
CREATE TABLE qa_pairs (
  qa_id             INTEGER PRIMARY KEY,
  indicator_id      INTEGER NOT NULL REFERENCES indicators (indicator_id),
  indicator_name    TEXT NOT NULL DEFAULT '',   -- as in indicators
  pair_number       INTEGER NOT NULL,
  question          TEXT NOT NULL,
  answer            TEXT NOT NULL,
  topic             TEXT NOT NULL,
  created_date      TEXT,
  pair_id           TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))) UNIQUE,
  question_hash     TEXT NOT NULL DEFAULT '',
  indicators        TEXT NOT NULL DEFAULT '',   -- slugs joined with '; ', the primary one first
  quality_score     REAL NOT NULL DEFAULT 0,
  quality_tier      TEXT NOT NULL DEFAULT '',
  quality_flags     TEXT NOT NULL DEFAULT '',   -- joined with '; '
  quality_metrics   TEXT NOT NULL DEFAULT '',   -- one line for each metric: name, value from 0 to 1, reason
  question_form     TEXT NOT NULL DEFAULT 'question' CHECK (question_form IN ('question', 'phrase', 'search_query')),
  question_original TEXT NOT NULL DEFAULT '',
  answer_original   TEXT NOT NULL DEFAULT '',
  probable_duplicate_of TEXT,                   -- the pair that it likely repeats; NULL where it likely repeats none
  tags              TEXT NOT NULL DEFAULT '',   -- an editor's words for what it is about, joined with '; '
  edit_version      TEXT,                       -- of the edit whose texts these are; NULL where they are the cleaned ones
  source_kind       TEXT NOT NULL DEFAULT '',
  source_file       TEXT NOT NULL DEFAULT '',
  source_session_id TEXT,
  source_position   TEXT NOT NULL DEFAULT '',
  UNIQUE (indicator_id, pair_number)
);

-- What became of every pair that was read, one row each.
CREATE TABLE decisions (
  pair_id           TEXT PRIMARY KEY,           -- with an ordinal behind it where one record was read again
  question_hash     TEXT NOT NULL,
  source_kind       TEXT NOT NULL,
  source_file       TEXT NOT NULL,
  source_session_id TEXT,
  source_position   TEXT NOT NULL,
  indicator_id      INTEGER NOT NULL REFERENCES indicators (indicator_id),
  attribution       TEXT NOT NULL CHECK (attribution IN ('by_topic', 'by_question', 'by_decision', 'none')),
  outcome           TEXT NOT NULL CHECK (outcome IN ('kept', 'duplicate', 'rejected')),
  stage             TEXT,
  reason            TEXT,
  survivor_id       TEXT REFERENCES qa_pairs (pair_id),
  similarity        REAL,
  question          TEXT NOT NULL,              -- as it was read
  via               TEXT,                       -- the pairs that replaced it before the survivor did, joined with '; '
  quality_score     REAL,                       -- this and the next three: NULL where it was rejected before
  quality_tier      TEXT,
  quality_flags     TEXT,
  quality_metrics   TEXT,
  cleaned           TEXT                        -- what was taken off the answer, joined with '; '; NULL where it was rejected
) WITHOUT ROWID;

-- What people decided of single pairs, by the file that the run was given.
CREATE TABLE rulings (
  line           INTEGER PRIMARY KEY,           -- of the file
  action         TEXT NOT NULL CHECK (action IN ('exclude', 'keep', 'merge', 'indicator')),
  pair_id        TEXT NOT NULL,                 -- which need not have been read any more
  other_id       TEXT,                          -- what replaces it; NULL unless it is merged
  indicator_slug TEXT REFERENCES indicators (indicator_slug), -- NULL unless that is set
  who            TEXT NOT NULL,
  why            TEXT NOT NULL,
  fits           INTEGER NOT NULL DEFAULT 1 CHECK (fits IN (0, 1)) -- 0: it did nothing; failures says why, or a sample left a pair of it out
);

-- What editors made of single pairs, by the imports that the run was given: each edit that fits its pair, one row each.
CREATE TABLE edits (
  pair_id              TEXT NOT NULL REFERENCES decisions (pair_id),
  edit_number          INTEGER NOT NULL,        -- in the order in which they were tried, from 1
  version              TEXT NOT NULL,           -- of the import
  editor               TEXT NOT NULL,           -- the model that was asked
  outcome              TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused')),
  reason               TEXT,                    -- why it was refused; NULL where its texts took the place of those before
  detail               TEXT NOT NULL,           -- what speaks against it; empty where nothing does
  question_before      TEXT NOT NULL,           -- this and the next three: of the texts that stood before it
  question_hash_before TEXT NOT NULL,
  answer_before        TEXT NOT NULL,
  score_before         REAL NOT NULL,
  question             TEXT NOT NULL,           -- this and the next two: of the edit, cleaned
  answer               TEXT NOT NULL,
  score                REAL,                    -- NULL where it was refused before it was scored
  duplicate_of         TEXT NOT NULL,           -- pairs that ask the same, as the editor sees it, joined with '; '
  tags                 TEXT NOT NULL,           -- joined with '; '
  source_file          TEXT NOT NULL,
  source_line          INTEGER NOT NULL,
  PRIMARY KEY (pair_id, edit_number)
);

-- The questions that dedup compared: those that look or mean alike, one row a pair.
CREATE TABLE question_pairs (
  better_id          TEXT NOT NULL,             -- stands first in the order by which dedup chooses
  other_id           TEXT NOT NULL,
  cosine_distance    REAL,                      -- NULL in a run without embeddings
  shingle_similarity REAL NOT NULL,
  guard              TEXT,                      -- the guards that refused to merge them, joined with '; '
  guard_detail       TEXT,                      -- what differs
  likeness           TEXT NOT NULL DEFAULT 'untold' CHECK (likeness IN ('same', 'hinted', 'probable', 'untold', 'different')),
  merged             INTEGER NOT NULL CHECK (merged IN (0, 1)),
  PRIMARY KEY (better_id, other_id)
) WITHOUT ROWID;

-- Kept pairs that likely, but not surely, repeat another kept one.
CREATE TABLE probable_duplicates (
  pair_id            TEXT PRIMARY KEY REFERENCES qa_pairs (pair_id),
  other_id           TEXT NOT NULL REFERENCES qa_pairs (pair_id),
  cosine_distance    REAL,                      -- NULL in a run without embeddings
  shingle_similarity REAL NOT NULL,
  doubt              TEXT NOT NULL              -- why it is not sure
) WITHOUT ROWID;

-- A vector for every question that no other equals, by the model that project_info names: float32, little-endian.
CREATE TABLE embeddings (                       -- with row ids: without, each vector would take a page of its own
  pair_id  TEXT NOT NULL PRIMARY KEY,
  question TEXT NOT NULL,                       -- whose form the vector stands for
  key      TEXT NOT NULL,                       -- of all that the vector follows from: the next run takes it over where it is the same
  vector   BLOB NOT NULL
);

-- What the next run takes over of the pairs that were scored, edited ones too, where the key is the same. Only the program reads it: for
-- people the same stands in decisions and facts.
CREATE TABLE qualities (
  pair_id TEXT NOT NULL REFERENCES decisions (pair_id),
  key     TEXT NOT NULL,                        -- of all that the quality follows from
  quality TEXT NOT NULL,
  PRIMARY KEY (pair_id, key)
) WITHOUT ROWID;

-- What answers state and the knowledge base speaks of, one row a statement, of all pairs that were scored.
CREATE TABLE facts (
  pair_id        TEXT NOT NULL REFERENCES decisions (pair_id),
  fact_number    INTEGER NOT NULL,              -- in the order of the answer, from 1
  indicator_slug TEXT NOT NULL REFERENCES indicators (indicator_slug),
  kind           TEXT NOT NULL CHECK (kind IN ('formula', 'range', 'period', 'threshold', 'creator', 'year', 'expansion')),
  verdict        TEXT NOT NULL CHECK (verdict IN ('correct', 'variant', 'wrong', 'not_checkable')),
  quote          TEXT NOT NULL,                 -- as it stands in the cleaned answer
  reference      TEXT NOT NULL,                 -- what the knowledge base says
  source         TEXT NOT NULL,                 -- where the knowledge base has that from
  reason         TEXT NOT NULL,                 -- what differs, with a counter-example; empty where it is correct
  PRIMARY KEY (pair_id, fact_number)
) WITHOUT ROWID;

-- Secrets, personal data and addresses of wallets in the texts of kept pairs, one row a place.
CREATE TABLE sensitive_places (
  pair_id      TEXT NOT NULL REFERENCES qa_pairs (pair_id),
  place_number INTEGER NOT NULL,                -- in the order of its texts, from 1
  kind         TEXT NOT NULL,                   -- such as e_mail
  rule         TEXT NOT NULL,                   -- that speaks there
  field        TEXT NOT NULL CHECK (field IN ('question', 'answer')),
  start        INTEGER NOT NULL,                -- its first character in the cleaned text, from 0
  length       INTEGER NOT NULL,                -- in characters
  PRIMARY KEY (pair_id, place_number)
) WITHOUT ROWID;

-- Where answers to one question state different things: that of a kept pair and that of one it replaced, or of two it
-- replaced, of the same indicator or topic.
CREATE TABLE contradictions (
  contradiction_id INTEGER PRIMARY KEY,
  indicator_slug   TEXT NOT NULL REFERENCES indicators (indicator_slug),
  kind             TEXT NOT NULL,               -- as in facts
  first_pair_id    TEXT NOT NULL REFERENCES decisions (pair_id),
  first_quote      TEXT NOT NULL,
  second_pair_id   TEXT NOT NULL REFERENCES decisions (pair_id),
  second_quote     TEXT NOT NULL
);

-- What a model holds of the answers, where the run had one judge; it changes no quality score.
CREATE TABLE judgements (
  pair_id       TEXT PRIMARY KEY REFERENCES qa_pairs (pair_id),
  score         REAL NOT NULL CHECK (score BETWEEN 0 AND 5),
  rationale     TEXT NOT NULL,                  -- the model's words
  model         TEXT NOT NULL,
  prompt_sha256 TEXT NOT NULL                   -- of the model's name and the prompt
) WITHOUT ROWID;

-- What could not be read, and answers that a judge gave no judgement on.
CREATE TABLE failures (
  failure_id      INTEGER PRIMARY KEY,
  stage           TEXT NOT NULL,
  reason          TEXT NOT NULL,
  message         TEXT NOT NULL,
  source_kind     TEXT NOT NULL,
  source_file     TEXT NOT NULL,
  source_position TEXT NOT NULL,
  input           TEXT NOT NULL,                -- its beginning
  input_size      INTEGER NOT NULL              -- in full
);

-- What the sources say of the research behind them, a row for each report, structured file and source session.
CREATE TABLE research_metadata (
  meta_id            INTEGER PRIMARY KEY,
  session_number     INTEGER NOT NULL DEFAULT 0 REFERENCES sessions (session_number), -- 0: about no indicator
  research_method    TEXT,
  queries_executed   INTEGER,
  successful_queries INTEGER,
  success_rate       TEXT,
  generation_date    TEXT,
  notes              TEXT,
  topic              TEXT NOT NULL DEFAULT '',
  source_kind        TEXT NOT NULL DEFAULT '',
  source_file        TEXT NOT NULL DEFAULT '',
  source_session_id  TEXT,
  source_position    TEXT NOT NULL DEFAULT '',
  declared_pairs     INTEGER,
  found_pairs        INTEGER NOT NULL DEFAULT 0
);

-- The sessions inside the exports.
CREATE TABLE source_sessions (
  source_session_id  TEXT NOT NULL,
  source_file        TEXT NOT NULL,
  source_position    TEXT NOT NULL,
  topic              TEXT NOT NULL,
  created_at         TEXT,
  total_queries      INTEGER,
  successful_queries INTEGER,
  found_pairs        INTEGER NOT NULL
);

CREATE TABLE project_info (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
