-- Notices to be sent, until they are, and after.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    kind TEXT NOT NULL,
    token TEXT NOT NULL,
    made_at TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at TEXT NOT NULL,
    sent_at TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at) WHERE sent_at IS NULL;

-- What was told already: nobody is told the same of the same receipt twice.
CREATE TABLE told (
    receipt TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (receipt, kind)
) STRICT, WITHOUT ROWID;

-- How far the changes of the record store have been looked at.
CREATE TABLE followed (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL) STRICT;
INSERT INTO followed (id, sequence) VALUES (1, 0);

-- Notices received, and alerts of the node's own.
CREATE TABLE inbox (
    sender TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    document TEXT NOT NULL,
    received_at TEXT NOT NULL,
    settled_by TEXT,
    settled_at TEXT,
    PRIMARY KEY (sender, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_open ON inbox (kind) WHERE settled_at IS NULL;
