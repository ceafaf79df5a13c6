-- Eight questions as dedup compared them, a the best and h the last; small enough to be reckoned by hand.

INSERT INTO project_info (key, value)
VALUES ('semantic_max_cosine_distance', '0.1'), ('near_min_shingle_similarity', '0.75');

INSERT INTO decisions (pair_id, question, question_hash, source_kind, source_file, source_position, indicator_id,
  attribution, outcome)
VALUES ('a0000000000000000000000000000000', 'How is the RSI calculated for cryptocurrencies?', '', '', '', '', 1, 'none', 'kept'),
       ('b0000000000000000000000000000000', 'How is the RSI computed for cryptocurrencies', '', '', '', '', 1, 'none', 'duplicate'),
       ('c0000000000000000000000000000000', 'What does an RSI(14) above 70 say?', '', '', '', '', 1, 'none', 'kept'),
       ('d0000000000000000000000000000000', 'What does an RSI(21) above 70 say?', '', '', '', '', 1, 'none', 'kept'),
       ('e0000000000000000000000000000000', 'What does an RSI(21) above 70 % say over the last three months of trading on the largest exchanges?',
        '', '', '', '', 1, 'none', 'kept'),
       ('f0000000000000000000000000000000', 'How is RSI calculated for a cryptocurrency?', '', '', '', '', 1, 'none', 'duplicate'),
       ('g0000000000000000000000000000000', 'Is <script>alert(1)</script> & "RSI"' || char(10) || char(27) || '[2J fine?', '', '', '', '', 1, 'none', 'kept'),
       ('h0000000000000000000000000000000', '比特币的 RSI 是什么？', '', '', '', '', 1, 'none', 'duplicate'),
       ('i0000000000000000000000000000000', 'Rejected, and never compared.', '', '', '', '', 1, 'none', 'rejected');

INSERT INTO question_pairs (better_id, other_id, cosine_distance, shingle_similarity, guard, guard_detail, merged)
VALUES ('a0000000000000000000000000000000', 'b0000000000000000000000000000000', 0.005, 0.9, NULL, NULL, 1),
       ('a0000000000000000000000000000000', 'c0000000000000000000000000000000', 0.15, 0.5, NULL, NULL, 0),
       ('a0000000000000000000000000000000', 'f0000000000000000000000000000000', 0.11, 0.8, NULL, NULL, 1),
       ('a0000000000000000000000000000000', 'h0000000000000000000000000000000', NULL, 0.2, NULL, NULL, 0),
       ('b0000000000000000000000000000000', 'c0000000000000000000000000000000', 0.018, 0.7, NULL, NULL, 0),
       ('c0000000000000000000000000000000', 'd0000000000000000000000000000000', 0.035, 0.88, 'number', '14 against 21', 0),
       ('c0000000000000000000000000000000', 'g0000000000000000000000000000000', 0.095, 0.3, 'coin', '<b>BTC</b> against ' || char(27) || 'ETH', 0),
       ('d0000000000000000000000000000000', 'e0000000000000000000000000000000', 0.055, 0.6, 'number; unit', NULL, 0),
       ('g0000000000000000000000000000000', 'h0000000000000000000000000000000', 0.1, 0.4, NULL, NULL, 1);
