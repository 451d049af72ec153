-- One row, raised once for every change; what follows the store reads on from the number it last saw.
CREATE TABLE change_counter (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL) STRICT;
INSERT INTO change_counter (id, sequence) VALUES (1, 0);

-- Where each record stands now.
CREATE TABLE heads (
    system TEXT NOT NULL,
    local_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    hand_marks TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (system, local_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX heads_by_sequence ON heads (sequence);

-- Every version ever contributed, with the bytes as they came.
CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    system TEXT NOT NULL,
    local_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    canonical BLOB NOT NULL,
    original BLOB NOT NULL,
    original_format TEXT NOT NULL,
    received_at TEXT NOT NULL,
    UNIQUE (system, local_id, version)
) STRICT;

-- What is left of an expunged record: a hash of its id, so that a later feed cannot bring it back.
CREATE TABLE tombstones (
    id_hash BLOB PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE,
    expunged_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When each source system was last heard of.
CREATE TABLE sources (
    system TEXT PRIMARY KEY,
    last_received_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
