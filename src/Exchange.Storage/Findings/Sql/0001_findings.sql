-- Cases for the coordinator, made from the audit log and to be made again from it. They hold nothing of private parts.
CREATE TABLE findings (
    id TEXT PRIMARY KEY,
    rule TEXT NOT NULL,
    score INTEGER NOT NULL,
    raised_at TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
