-- Runs when every row is in.

UPDATE indicators
   SET total_qa_pairs = counted.pairs
  FROM (SELECT indicator_id, count(*) AS pairs FROM qa_pairs GROUP BY indicator_id) AS counted
 WHERE counted.indicator_id = indicators.indicator_id;

-- What names a pair that a sample left out did nothing either, and is no failure.
UPDATE rulings
   SET fits = 0
 WHERE 'line ' || line IN (SELECT source_position FROM failures WHERE stage = 'decide')
    OR pair_id NOT IN (SELECT pair_id FROM decisions)
    OR other_id NOT IN (SELECT pair_id FROM decisions);

CREATE INDEX rulings_by_pair ON rulings (pair_id);
CREATE INDEX edits_by_hash_before ON edits (question_hash_before);
CREATE INDEX qa_pairs_by_hash ON qa_pairs (question_hash);
CREATE INDEX qa_pairs_by_quality ON qa_pairs (quality_score);
CREATE INDEX decisions_by_indicator ON decisions (indicator_id, attribution, outcome);
CREATE INDEX decisions_by_hash ON decisions (question_hash);
CREATE INDEX question_pairs_by_other ON question_pairs (other_id);
CREATE INDEX decisions_by_survivor ON decisions (survivor_id) WHERE survivor_id IS NOT NULL;

-- One row for each indicator and topic. An indicator is covered when a pair of it was kept, and researched when a session
-- was about it.
CREATE VIEW coverage_by_indicator AS
SELECT i.indicator_id, i.indicator_name, i.indicator_slug, i.is_catalog, i.session_number, i.category, i.subcategory,
       count(d.pair_id) AS read,
       count(CASE WHEN d.outcome = 'kept' THEN 1 END) AS kept,
       count(CASE WHEN d.outcome = 'duplicate' THEN 1 END) AS duplicate,
       count(CASE WHEN d.outcome = 'rejected' THEN 1 END) AS rejected,
       count(CASE WHEN d.attribution NOT IN ('by_question', 'by_decision') THEN 1 END) AS by_topic,
       count(CASE WHEN d.attribution IN ('by_question', 'by_decision') THEN 1 END) AS by_question,
       count(DISTINCT CASE WHEN d.attribution NOT IN ('by_question', 'by_decision') THEN d.source_session_id END) AS source_sessions
  FROM indicators i LEFT JOIN decisions d USING (indicator_id)
 GROUP BY i.indicator_id;

-- One row for each session of the catalog.
CREATE VIEW coverage_by_session AS
SELECT s.session_number, s.category, s.subcategory, s.status, s.total_indicators,
       count(CASE WHEN c.by_topic > 0 THEN 1 END) AS researched,
       count(CASE WHEN c.kept > 0 THEN 1 END) AS covered,
       sum(c.kept) AS kept
  FROM sessions s JOIN coverage_by_indicator c USING (session_number)
 WHERE c.is_catalog = 1
 GROUP BY s.session_number;

-- Complete: each of its indicators was researched. Partial: some pair was kept.
UPDATE sessions
   SET total_qa_pairs = coverage.kept,
       status = CASE WHEN coverage.researched = coverage.total_indicators THEN 'complete'
                     WHEN coverage.kept > 0 THEN 'partial'
                     ELSE 'missing' END
  FROM (SELECT * FROM coverage_by_session) AS coverage
 WHERE coverage.session_number = sessions.session_number;

UPDATE sessions
   SET total_qa_pairs = (SELECT coalesce(sum(total_qa_pairs), 0) FROM indicators WHERE session_number = 0)
 WHERE session_number = 0;

-- By the pairs that a research left; what left none is about nothing that is known.
UPDATE research_metadata
   SET session_number = about.session_number
  FROM (SELECT d.source_file AS file, d.source_session_id AS id, max(i.session_number) AS session_number
          FROM decisions d JOIN indicators i USING (indicator_id)
         WHERE d.attribution = 'by_topic' GROUP BY d.source_file, d.source_session_id) AS about
 WHERE about.file = source_file AND about.id IS source_session_id;

-- The name by which the earlier system's readers know the indicators.
CREATE VIEW crypto_indicators AS
SELECT indicator_id AS id, indicator_name, indicator_slug, category AS indicator_category, category, subcategory,
       session_number, total_qa_pairs
  FROM indicators;

-- Full-text search over the pairs, by the stems of their words; the text stays in qa_pairs alone.
CREATE VIRTUAL TABLE qa_search USING fts5 (question, answer, content = 'qa_pairs', content_rowid = 'qa_id',
                                           tokenize = 'porter unicode61');
-- A larger hash table writes fewer segments: 1.15 against 1.53 CPU-seconds on the full export.
INSERT INTO qa_search (qa_search, rank) VALUES ('hashsize', 16777216);
INSERT INTO qa_search (qa_search) VALUES ('rebuild');

ANALYZE;
