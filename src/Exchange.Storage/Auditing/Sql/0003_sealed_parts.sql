-- Private parts encrypted with AES-256-GCM (nonce, tag, ciphertext of salt and content) under a key per month and agency that lies apart
-- from the log. Once the key is destroyed nobody can read them. Plain ones of older programs are sealed when the log is opened.
CREATE TABLE sealed_parts (
    idx INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    sealed BLOB NOT NULL
);

-- Which entries disclosed a record: HMAC of its id under the same key, so that it tells nothing without it.
CREATE TABLE disclosure_tokens (
    token BLOB NOT NULL,
    idx INTEGER NOT NULL,
    PRIMARY KEY (token, idx)
) WITHOUT ROWID;
CREATE INDEX disclosure_tokens_idx ON disclosure_tokens (idx);

CREATE TRIGGER sealed_parts_no_update BEFORE UPDATE ON sealed_parts
BEGIN SELECT RAISE(ABORT, 'private parts may be destroyed, not changed'); END;
CREATE TRIGGER sealed_parts_gone AFTER DELETE ON sealed_parts
BEGIN DELETE FROM disclosure_tokens WHERE idx = OLD.idx; END;
