-- Up to where, when and by which rules the log was last looked through.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY CHECK (id = 0),
    size INTEGER NOT NULL,
    at TEXT NOT NULL,
    rules TEXT NOT NULL
) STRICT;
