-- Public keys by which programs of the agency prove themselves, one for each account.
CREATE TABLE client_keys (
    account TEXT PRIMARY KEY,
    public_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Tokens that were given out for it, by their hash, until they end.
CREATE TABLE access_tokens (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    ends_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
