-- The key under which values are hashed.
CREATE TABLE secret (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT;
INSERT INTO secret (id, key) VALUES (1, randomblob(32));

-- How many searches on hidden fields somebody made on a day, UTC.
CREATE TABLE spent (
    who TEXT NOT NULL,
    day TEXT NOT NULL,
    searches INTEGER NOT NULL,
    PRIMARY KEY (who, day)
) STRICT, WITHOUT ROWID;

-- What somebody asked of a hidden field lately: hashes of the value and of what it shares with values close to it.
CREATE TABLE probes (
    who TEXT NOT NULL,
    field TEXT NOT NULL,
    near BLOB NOT NULL,
    value BLOB NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (who, field, near, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX probes_at ON probes (at);

-- When it was last said of somebody that the questions look like an enumeration.
CREATE TABLE alerts (
    who TEXT NOT NULL,
    field TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (who, field)
) STRICT, WITHOUT ROWID;
