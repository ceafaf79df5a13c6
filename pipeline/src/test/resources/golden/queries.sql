-- pairs by source, outcome and reason
SELECT source_kind, outcome, reason, count(*) FROM decisions GROUP BY source_kind, outcome, reason
 ORDER BY source_kind, outcome, reason;

-- decisions
SELECT d.pair_id, d.source_kind, d.source_file, d.source_session_id, d.source_position, i.indicator_slug,
       d.attribution, d.outcome, d.stage, d.reason, d.survivor_id, d.similarity, d.via
  FROM decisions d JOIN indicators i USING (indicator_id) ORDER BY d.pair_id;

-- questions that dedup compared
SELECT better_id, other_id, cosine_distance, round(shingle_similarity, 4), guard, guard_detail, merged
  FROM question_pairs ORDER BY better_id, other_id;

-- embeddings
SELECT count(*), min(length(vector)), max(length(vector)) FROM embeddings;

-- qa_pairs
SELECT i.indicator_slug, p.pair_number, p.pair_id, p.question, p.topic, p.created_date, p.indicators,
       p.quality_score, p.quality_tier, p.quality_flags
  FROM qa_pairs p JOIN indicators i USING (indicator_id) ORDER BY i.indicator_slug, p.pair_number;

-- catalog sessions by status
SELECT status, count(*), sum(total_indicators), sum(total_qa_pairs) FROM sessions GROUP BY status ORDER BY status;

-- topics that are no indicator
SELECT indicator_name, indicator_slug, total_qa_pairs FROM indicators WHERE is_catalog = 0 ORDER BY indicator_slug;

-- coverage of what was read
SELECT indicator_slug, read, kept, duplicate, rejected, by_topic, by_question, source_sessions
  FROM coverage_by_indicator WHERE read > 0 ORDER BY indicator_slug;

-- research_metadata
SELECT topic, source_kind, source_session_id, queries_executed, success_rate, generation_date, declared_pairs,
       found_pairs
  FROM research_metadata ORDER BY source_kind, source_file, source_position;

-- source_sessions
SELECT source_session_id, topic, created_at, total_queries, found_pairs
  FROM source_sessions ORDER BY source_file, source_position;

-- failures
SELECT reason, count(*) FROM failures GROUP BY reason ORDER BY reason;

-- pairs found by a word
SELECT p.pair_id FROM qa_search s JOIN qa_pairs p ON p.qa_id = s.rowid
 WHERE qa_search MATCH 'bitcoin' ORDER BY p.pair_id;

-- broken references
PRAGMA foreign_key_check;

-- integrity
PRAGMA integrity_check;
