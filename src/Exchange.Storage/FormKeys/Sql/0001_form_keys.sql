-- Keys that protect the forms of pages, encrypted; every process of the node reads them.
CREATE TABLE form_keys (
    name TEXT PRIMARY KEY,
    document BLOB NOT NULL,
    made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
