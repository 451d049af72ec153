CREATE TABLE used (id TEXT COLLATE "C" PRIMARY KEY, expires_at BIGINT NOT NULL);
CREATE INDEX used_by_expiry ON used (expires_at);
