-- What private parts are found by without being opened: truncated HMACs of records, cases and words sought, behind the number of the month,
-- under a key that goes with the month's key. Without the key they tell only that two entries of one month and agency share something.
-- Hashes of requests, which are no secret, stand before all months.
CREATE TABLE lookup_tokens (
    token INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    PRIMARY KEY (token, idx)
) WITHOUT ROWID;

-- All entries below this index have their tokens; the rest is filled behind the log.
CREATE TABLE lookup_state (
    id INTEGER PRIMARY KEY CHECK (id = 0),
    filled INTEGER NOT NULL
);
INSERT INTO lookup_state (id, filled) VALUES (0, 0);
