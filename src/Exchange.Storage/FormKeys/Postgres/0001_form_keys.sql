-- Keys that protect the forms of pages, encrypted; every process of the node reads them.
CREATE TABLE form_keys (
    name TEXT COLLATE "C" PRIMARY KEY,
    document BYTEA NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL
);
