-- A run as explain finds it, small enough to be read. The hashes of the questions are filled in by the test.

INSERT INTO indicators (indicator_id, indicator_name, indicator_slug, session_number, category, subcategory, is_catalog, catalog_name)
VALUES (1, 'Relative Strength Index (RSI)', 'relative_strength_index_rsi', 3, 'Technical', 'Momentum', 1, 'Relative Strength Index (RSI)'),
       (2, 'Hardware wallets', 'topic_hardware_wallets', 0, NULL, NULL, 0, NULL);

INSERT INTO research_metadata (topic, source_kind, source_file, source_session_id, source_position, found_pairs)
VALUES ('RSI for cryptocurrencies', 'export', 'in/export.json', '7', '/sessions/4', 3),
       ('RSI in practice', 'report', 'in/rsi.txt', NULL, 'line 1', 2),
       ('Hardware wallets', 'export', 'in/export.json', '8', '/sessions/5', 1);

INSERT INTO qa_pairs (qa_id, indicator_id, pair_number, question, answer, topic, pair_id, question_hash, indicators,
  quality_score, quality_tier, quality_flags, quality_metrics, question_form, question_original, answer_original, source_kind,
  source_file, source_session_id, source_position)
VALUES (1, 1, 1, 'How is the RSI calculated for cryptocurrencies?', 'From average gains and losses.',
        'RSI for cryptocurrencies', 'a1000000000000000000000000000000', '', 'relative_strength_index_rsi; average_true_range_atr',
        88.2, 'standard', 'announcing_opening', '', 'question', '"How is the RSI calculated for cryptocurrencies?"',
        'Certainly! Here it is: From average gains and losses.', 'export', 'in/export.json', '7', '/sessions/4/qa_pairs/0'),
       (2, 1, 2, 'What does an RSI(14) above 70 say?', 'Overbought.', 'RSI in practice',
        'eeeeee01000000000000000000000000', '', 'relative_strength_index_rsi', 61, 'review', '', '', 'question',
        'What does an RSI(14) above 70 say?', 'Overbought.', 'report', 'in/rsi.txt', NULL, 'line 40'),
       (3, 1, 3, 'What does an RSI(21) above 70 say?', 'Overbought, slowly.', 'RSI in practice',
        'eeeeee02000000000000000000000000', '', 'relative_strength_index_rsi', 60, 'review', '', '', 'question',
        'What does an RSI(21) above 70 say?', 'Overbought, slowly.', 'report', 'in/rsi.txt', NULL, 'line 51'),
       (4, 1, 4, 'What does an RSI(14) below 30 say?', 'Oversold.', 'CRYPTO INDICATOR RSI',
        'eeeeee03000000000000000000000000', '', 'relative_strength_index_rsi', 59, 'review', '', '', 'phrase',
        'What does an RSI(14) below 30 say?', 'Oversold.', 'structured', 'in/rsi.json', NULL, '/qa_pairs/0');

INSERT INTO decisions (pair_id, question, question_hash, source_kind, source_file, source_session_id, source_position,
  indicator_id, attribution, outcome, stage, reason, survivor_id, similarity, via, quality_score, quality_tier,
  quality_flags, quality_metrics)
VALUES ('a1000000000000000000000000000000', '"How is the RSI calculated for cryptocurrencies?"', '', 'export', 'in/export.json',
        '7', '/sessions/4/qa_pairs/0', 1, 'by_topic', 'kept', NULL, NULL, NULL, NULL, NULL, 88.2, 'standard',
        'announcing_opening', 'completeness 0.95 whole' || char(10) || 'length 0.5 1200 characters'),
       ('a1000000000000000000000000000000-2', '"How is the RSI calculated for cryptocurrencies?"', '', 'export',
        'in/export (copy).json', '7', '/sessions/4/qa_pairs/0', 1, 'by_topic', 'duplicate', 'dedup', 'same-record',
        'a1000000000000000000000000000000', NULL, NULL, 88.2, 'standard', 'announcing_opening',
        'completeness 0.95 whole' || char(10) || 'length 0.5 1200 characters'),
       ('b1000000000000000000000000000000', 'how is the RSI calculated, for cryptocurrencies', '', 'report', 'in/rsi.txt',
        NULL, 'line 12', 1, 'by_question', 'duplicate', 'dedup', 'exact-question', 'a1000000000000000000000000000000', 1,
        NULL, 70, 'standard', '', 'completeness 0.7 without conclusion'),
       ('c1000000000000000000000000000000', 'How is the RSI calculated for a cryptocurrency?', '', 'structured', 'in/rsi.json',
        NULL, '/qa_pairs/3', 1, 'by_topic', 'duplicate', 'dedup', 'near-question', 'a1000000000000000000000000000000', 0.912,
        NULL, 64, 'review', '', 'completeness 0.6 without conclusion'),
       ('d1000000000000000000000000000000', 'How do you compute the RSI of a coin?', '', 'export', 'in/export.json', '7',
        '/sessions/4/qa_pairs/1', 1, 'by_topic', 'duplicate', 'dedup', 'semantic-question',
        'a1000000000000000000000000000000', 0.974, 'c1000000000000000000000000000000', 55.5, 'review', 'truncated; self_reference',
        'completeness 0.4 without conclusion, sources'),
       ('eeeeee01000000000000000000000000', 'What does an RSI(14) above 70 say?', '', 'report', 'in/rsi.txt', NULL, 'line 40',
        1, 'by_question', 'kept', NULL, NULL, NULL, NULL, NULL, 61, 'review', '', 'completeness 0.6 without conclusion'),
       ('eeeeee02000000000000000000000000', 'What does an RSI(21) above 70 say?', '', 'report', 'in/rsi.txt', NULL, 'line 51',
        1, 'by_question', 'kept', NULL, NULL, NULL, NULL, NULL, 60, 'review', '', 'completeness 0.6 without conclusion'),
       ('eeeeee03000000000000000000000000', 'What does an RSI(14) below 30 say?', '', 'structured', 'in/rsi.json', NULL,
        '/qa_pairs/0', 1, 'by_question', 'kept', NULL, NULL, NULL, NULL, NULL, 59, 'review', '', 'completeness 0.6 without conclusion'),
       ('f1000000000000000000000000000000', 'Which hardware wallet is best?', '', 'export', 'in/export.json', '8',
        '/sessions/5/qa_pairs/0', 2, 'none', 'rejected', 'score', 'refusal', NULL, NULL, NULL, 12.3, 'low', 'refusal',
        'completeness 0.1 a refusal'),
       ('f2000000000000000000000000000000', 'What is a good RSI period?', '', 'report', 'in/rsi.txt', NULL, 'line 60', 1,
        'by_question', 'rejected', 'clean', 'empty_after_cleaning', NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO question_pairs (better_id, other_id, cosine_distance, shingle_similarity, guard, guard_detail, merged)
VALUES ('a1000000000000000000000000000000', 'c1000000000000000000000000000000', 0.021, 0.912, NULL, NULL, 1),
       ('a1000000000000000000000000000000', 'eeeeee01000000000000000000000000', 0.2, 0.4, NULL, NULL, 0),
       ('c1000000000000000000000000000000', 'd1000000000000000000000000000000', 0.026, 0.35, NULL, NULL, 1),
       ('eeeeee01000000000000000000000000', 'eeeeee02000000000000000000000000', 0.0294, 0.881, 'number', '14 against 21', 0),
       ('eeeeee01000000000000000000000000', 'eeeeee03000000000000000000000000', NULL, 0.79, 'direction', NULL, 0);
