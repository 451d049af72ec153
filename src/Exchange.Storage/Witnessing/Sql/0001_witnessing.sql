-- Logs of others that this process witnesses: the newest checkpoint that it cosigned.
CREATE TABLE seen (
    origin TEXT PRIMARY KEY,
    size INTEGER NOT NULL CHECK (size >= 0),
    note BLOB NOT NULL,
    cosigned_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER seen_no_retreat BEFORE UPDATE ON seen WHEN NEW.size < OLD.size
BEGIN SELECT RAISE(ABORT, 'a witness does not go back'); END;
CREATE TRIGGER seen_no_delete BEFORE DELETE ON seen
BEGIN SELECT RAISE(ABORT, 'a witness does not forget'); END;

-- Two checkpoints, both signed by one log, that cannot both be true.
CREATE TABLE contradictions (
    id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('fork', 'rollback')),
    kept BLOB NOT NULL,
    shown BLOB NOT NULL,
    found_at INTEGER NOT NULL,
    settled_at INTEGER
) STRICT;
CREATE UNIQUE INDEX contradictions_open ON contradictions (origin, kind) WHERE settled_at IS NULL;

-- This process's own log: what each of its witnesses cosigned last.
CREATE TABLE cosignatures (
    witness TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    note BLOB NOT NULL,
    signature TEXT NOT NULL,
    cosigned_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
