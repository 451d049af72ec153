-- Public keys by which programs of the agency prove themselves, one for each account.
CREATE TABLE client_keys (
    account TEXT COLLATE "C" PRIMARY KEY,
    public_key TEXT COLLATE "C" NOT NULL
);

-- Tokens that were given out for it, by their hash, until they end.
CREATE TABLE access_tokens (
    hash TEXT COLLATE "C" PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL,
    ends_at TEXT COLLATE "C" NOT NULL
);
