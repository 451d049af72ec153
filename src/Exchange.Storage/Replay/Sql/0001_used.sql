CREATE TABLE used (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX used_by_expiry ON used (expires_at);
