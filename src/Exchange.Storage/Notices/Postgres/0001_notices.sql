-- Notices to be sent, until they are, and after.
CREATE TABLE outbox (
    id TEXT COLLATE "C" PRIMARY KEY,
    target TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    token TEXT COLLATE "C" NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL,
    attempts BIGINT NOT NULL,
    due_at TEXT COLLATE "C" NOT NULL,
    sent_at TEXT COLLATE "C"
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE sent_at IS NULL;

-- What was told already: nobody is told the same of the same receipt twice.
CREATE TABLE told (
    receipt TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (receipt, kind)
);

-- How far the changes of the record store have been looked at.
CREATE TABLE followed (id BIGINT PRIMARY KEY CHECK (id = 1), sequence BIGINT NOT NULL);
INSERT INTO followed (id, sequence) VALUES (1, 0);

-- Notices received, and alerts of the node's own.
CREATE TABLE inbox (
    sender TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL,
    received_at TEXT COLLATE "C" NOT NULL,
    settled_by TEXT COLLATE "C",
    settled_at TEXT COLLATE "C",
    PRIMARY KEY (sender, id)
);
CREATE INDEX inbox_open ON inbox (kind) WHERE settled_at IS NULL;
