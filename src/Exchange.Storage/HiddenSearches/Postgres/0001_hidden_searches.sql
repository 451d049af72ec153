-- The key under which values are hashed.
CREATE TABLE secret (id BIGINT PRIMARY KEY CHECK (id = 1), key BYTEA NOT NULL);

-- How many searches on hidden fields somebody made on a day, UTC.
CREATE TABLE spent (
    who TEXT COLLATE "C" NOT NULL,
    day TEXT COLLATE "C" NOT NULL,
    searches BIGINT NOT NULL,
    PRIMARY KEY (who, day)
);

-- What somebody asked of a hidden field lately: hashes of the value and of what it shares with values close to it.
CREATE TABLE probes (
    who TEXT COLLATE "C" NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    near BYTEA NOT NULL,
    value BYTEA NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (who, field, near, value)
);
CREATE INDEX probes_at ON probes (at);

-- When it was last said of somebody that the questions look like an enumeration.
CREATE TABLE alerts (
    who TEXT COLLATE "C" NOT NULL,
    field TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (who, field)
);
