-- The entries of the log. The named columns are computed from the entry itself, so they cannot disagree with what is
-- hashed; they exist for lookup alone.
CREATE TABLE entries (
    idx INTEGER PRIMARY KEY CHECK (idx >= 0),
    entry BLOB NOT NULL CHECK (length(entry) <= 65535),
    body TEXT GENERATED ALWAYS AS (iif(json_valid(CAST(entry AS TEXT)), CAST(entry AS TEXT), NULL)) VIRTUAL,
    time TEXT GENERATED ALWAYS AS (json_extract(body, '$.time')) VIRTUAL,
    kind TEXT GENERATED ALWAYS AS (json_extract(body, '$.kind')) VIRTUAL,
    user TEXT GENERATED ALWAYS AS (json_extract(body, '$.user')) VIRTUAL,
    ori TEXT GENERATED ALWAYS AS (json_extract(body, '$.ori')) VIRTUAL,
    receipt TEXT GENERATED ALWAYS AS (json_extract(body, '$.receipt')) VIRTUAL
);
CREATE INDEX entries_time ON entries (time) WHERE time IS NOT NULL;
CREATE INDEX entries_kind ON entries (kind) WHERE kind IS NOT NULL;
CREATE INDEX entries_user ON entries (user) WHERE user IS NOT NULL;
CREATE INDEX entries_ori ON entries (ori) WHERE ori IS NOT NULL;
CREATE INDEX entries_receipt ON entries (receipt) WHERE receipt IS NOT NULL;

-- SHA-256(0x00 || entry), apart from the entries so that a change of either shows and proofs read few pages.
CREATE TABLE leaf_hashes (
    idx INTEGER PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
);

-- Roots of whole runs of 256^level leaves: the hashes that C2SP tlog-tiles puts into tiles of that level.
CREATE TABLE subtree_hashes (
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 7),
    idx INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, idx)
) WITHOUT ROWID;

-- Personal data, out of the tree. Rows may be deleted on schedule; the commitment in the entry stays.
CREATE TABLE private_parts (
    idx INTEGER PRIMARY KEY,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    content BLOB NOT NULL
);

-- The one head: size, right edge of the tree, signed checkpoint over exactly that tree.
CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 0),
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL,
    checkpoint BLOB NOT NULL
);

CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
-- INSERT OR REPLACE deletes without asking the delete trigger; what lies below the head is settled.
CREATE TRIGGER entries_no_replace BEFORE INSERT ON entries WHEN NEW.idx < (SELECT size FROM head WHERE id = 0)
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER leaf_hashes_no_update BEFORE UPDATE ON leaf_hashes
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER leaf_hashes_no_delete BEFORE DELETE ON leaf_hashes
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER subtree_hashes_no_update BEFORE UPDATE ON subtree_hashes
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER subtree_hashes_no_delete BEFORE DELETE ON subtree_hashes
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
CREATE TRIGGER private_parts_no_update BEFORE UPDATE ON private_parts
BEGIN SELECT RAISE(ABORT, 'private parts may be destroyed, not changed'); END;
CREATE TRIGGER head_no_delete BEFORE DELETE ON head
BEGIN SELECT RAISE(ABORT, 'the log has a head'); END;
CREATE TRIGGER head_no_retreat BEFORE UPDATE ON head WHEN NEW.size < OLD.size
BEGIN SELECT RAISE(ABORT, 'the log does not shrink'); END;
