-- pairs found by a word
SELECT p.pair_id FROM qa_search s JOIN qa_pairs p ON p.qa_id = s.rowid
 WHERE qa_search MATCH 'bitcoin' ORDER BY p.pair_id;

-- indexes
SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name;

-- references between tables
SELECT t.name, r."from", r."table", r."to" FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) r
 WHERE t.type = 'table' ORDER BY t.name, r."from";

-- broken references
PRAGMA foreign_key_check;

-- integrity
PRAGMA integrity_check;
