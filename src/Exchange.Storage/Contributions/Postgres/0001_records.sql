-- One row, raised once for every change; what follows the store reads on from the number it last saw.
CREATE TABLE change_counter (id BIGINT PRIMARY KEY CHECK (id = 1), sequence BIGINT NOT NULL);
INSERT INTO change_counter (id, sequence) VALUES (1, 0);

-- Where each record stands now.
CREATE TABLE heads (
    system TEXT COLLATE "C" NOT NULL,
    local_id TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL,
    version BIGINT NOT NULL,
    deleted BIGINT NOT NULL,
    hand_marks TEXT COLLATE "C" NOT NULL,
    digest BYTEA NOT NULL,
    PRIMARY KEY (system, local_id)
);
CREATE UNIQUE INDEX heads_by_sequence ON heads (sequence);

-- Every version ever contributed, with the bytes as they came.
CREATE TABLE versions (
    system TEXT COLLATE "C" NOT NULL,
    local_id TEXT COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    canonical BYTEA NOT NULL,
    original BYTEA NOT NULL,
    original_format TEXT COLLATE "C" NOT NULL,
    received_at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (system, local_id, version)
);

-- What is left of an expunged record: a hash of its id, so that a later feed cannot bring it back.
CREATE TABLE tombstones (
    id_hash BYTEA PRIMARY KEY,
    sequence BIGINT NOT NULL UNIQUE,
    expunged_at TEXT COLLATE "C" NOT NULL
);

-- When each source system was last heard of.
CREATE TABLE sources (
    system TEXT COLLATE "C" PRIMARY KEY,
    last_received_at TEXT COLLATE "C" NOT NULL
);

-- SQLite has it: where the second is found in the first, from 1; 0 where it is not.
CREATE FUNCTION instr(TEXT, TEXT) RETURNS INTEGER LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE RETURN position($2 IN $1);
CREATE FUNCTION instr(BYTEA, BYTEA) RETURNS INTEGER LANGUAGE SQL IMMUTABLE STRICT PARALLEL SAFE RETURN position($2 IN $1);
