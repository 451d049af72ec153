-- One key for the private parts of each month and agency.
CREATE TABLE keys (
    name TEXT COLLATE "C" PRIMARY KEY,
    key BYTEA NOT NULL CHECK (length(key) = 32)
);
