"""What a run left in its output folder, in a form in which two runs can be compared. Python's standard library alone."""
import hashlib
import json
import sqlite3

# Where a pair stood in the input; the only columns that may differ between runs on the same data.
LOCATION = {"source_file", "source_position"}
# Numbers that SQLite gives to rows as they come; nothing refers to them.
ROW_NUMBERS = {"failure_id", "meta_id"}
TABLES = ["sessions", "indicators", "qa_pairs", "decisions", "failures", "research_metadata", "source_sessions", "project_info"]
VIEWS = ["coverage_by_indicator", "coverage_by_session"]
OF_THE_RECORD = ["ledger", "catalog", "indicators", "tiers", "data_sha256"]


def record(folder):
    return json.loads((folder / "run.json").read_text(encoding="utf-8"))


def left_behind(folder):
    """Names of what a finished run must not leave: everything of it that is hidden."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob(".*"))


def missing_or_extra(folder):
    """Paths on which the folder and the list in run.json differ."""
    listed = {file["path"]: file["bytes"] for file in record(folder)["files"]} | {"run.json": None}
    present = {str(path.relative_to(folder)): path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    return sorted(path for path in listed.keys() | present.keys()
                  if path not in present or listed.get(path, -1) not in (None, present[path]))


def digests(folder):
    """A digest of the sorted rows of every output, by its name."""
    found = {name: _digest([json.dumps(record(folder).get(name), sort_keys=True)]) for name in OF_THE_RECORD}
    for aside in ("rejected", "duplicates", "failed"):
        found[aside] = _digest(_line(json.loads(line)) for file in folder.glob(f"{aside}/*.jsonl")
                               for line in file.read_text(encoding="utf-8").splitlines())
    found["indicators/"] = _digest(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}"
                                   for file in folder.glob("indicators/*.json"))
    # Lucene marks each index that it writes; the vectors are the same bytes.
    found["index/vectors"] = _digest(hashlib.sha256(file.read_bytes()).hexdigest()
                                     for file in folder.glob("index/vectors.f32"))
    return found | _tables(folder)


def _tables(folder):
    database = sqlite3.connect(f"file:{folder}/refinery.db?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    try:
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
        if sound != "ok" or database.execute("PRAGMA foreign_key_check").fetchall():
            raise SystemExit(f"{folder}/refinery.db is not sound: {sound}")
        return {f"table {name}": _digest(_line(dict(row)) for row in database.execute(f"SELECT * FROM {name}"))
                for name in TABLES + VIEWS}
    finally:
        database.close()


def _line(row):
    return json.dumps({name: value for name, value in row.items() if name not in LOCATION | ROW_NUMBERS}, sort_keys=True)


def _digest(lines):
    return hashlib.sha256("\n".join(sorted(lines)).encode("utf-8", "surrogatepass")).hexdigest()
