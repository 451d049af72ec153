-- Accounts, whole as one document each. They are closed, never deleted: an id is never given to anybody again.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    id_key TEXT NOT NULL UNIQUE,
    subject TEXT UNIQUE,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every change, for the agency coordinator and the CSO.
CREATE TABLE changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    change TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

-- What an account is proven with. The password is hashed, the TOTP key encrypted under a key of the node's folder.
CREATE TABLE credentials (
    account TEXT PRIMARY KEY,
    password_hash TEXT,
    password_at TEXT,
    totp BLOB,
    totp_step INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    failing_since TEXT,
    locked_at TEXT
) STRICT, WITHOUT ROWID;

-- Hashes of codes that stand in for the second factor once each.
CREATE TABLE recovery_codes (
    account TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (account, hash)
) STRICT, WITHOUT ROWID;

-- Public keys of passkeys.
CREATE TABLE passkeys (
    id BLOB PRIMARY KEY,
    account TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_account ON passkeys (account);

-- Sessions of browsers by the hash of their id.
CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    supervisor TEXT,
    signed_in_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    locked INTEGER NOT NULL DEFAULT 0,
    stage TEXT NOT NULL,
    data TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_account ON sessions (account);

-- Tokens of API clients, by their hash.
CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_account ON tokens (account);

-- Links that are good once, by the hash of what they hold.
CREATE TABLE links (
    hash TEXT PRIMARY KEY,
    account TEXT,
    ends_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
