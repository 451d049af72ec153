-- Accounts, whole as one document each. They are closed, never deleted: an id is never given to anybody again.
CREATE TABLE accounts (
    id TEXT COLLATE "C" PRIMARY KEY,
    id_key TEXT COLLATE "C" NOT NULL UNIQUE,
    subject TEXT COLLATE "C" UNIQUE,
    document TEXT COLLATE "C" NOT NULL
);

-- Every change, for the agency coordinator and the CSO.
CREATE TABLE changes (
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL,
    change TEXT COLLATE "C" NOT NULL,
    changed_by TEXT COLLATE "C" NOT NULL,
    at TEXT COLLATE "C" NOT NULL
);

-- What an account is proven with. The password is hashed, the TOTP key encrypted under a key of the node's folder.
CREATE TABLE credentials (
    account TEXT COLLATE "C" PRIMARY KEY,
    password_hash TEXT COLLATE "C",
    password_at TEXT COLLATE "C",
    totp BYTEA,
    totp_step BIGINT NOT NULL DEFAULT 0,
    failures BIGINT NOT NULL DEFAULT 0,
    failing_since TEXT COLLATE "C",
    locked_at TEXT COLLATE "C"
);

-- Hashes of codes that stand in for the second factor once each.
CREATE TABLE recovery_codes (
    account TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (account, hash)
);

-- Public keys of passkeys.
CREATE TABLE passkeys (
    id BYTEA PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL
);
CREATE INDEX passkeys_account ON passkeys (account);

-- Sessions of browsers by the hash of their id.
CREATE TABLE sessions (
    hash TEXT COLLATE "C" PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL,
    supervisor TEXT COLLATE "C",
    signed_in_at TEXT COLLATE "C" NOT NULL,
    seen_at TEXT COLLATE "C" NOT NULL,
    locked BIGINT NOT NULL DEFAULT 0,
    stage TEXT COLLATE "C" NOT NULL,
    data TEXT COLLATE "C"
);
CREATE INDEX sessions_account ON sessions (account);

-- Tokens of API clients, by their hash.
CREATE TABLE tokens (
    hash TEXT COLLATE "C" PRIMARY KEY,
    account TEXT COLLATE "C" NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL
);
CREATE INDEX tokens_account ON tokens (account);

-- Links that are good once, by the hash of what they hold.
CREATE TABLE links (
    hash TEXT COLLATE "C" PRIMARY KEY,
    account TEXT COLLATE "C",
    ends_at TEXT COLLATE "C" NOT NULL
);
