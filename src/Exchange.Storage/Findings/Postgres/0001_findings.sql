-- Cases for the coordinator, made from the audit log and to be made again from it. They hold nothing of private parts.
CREATE TABLE findings (
    id TEXT COLLATE "C" PRIMARY KEY,
    rule TEXT COLLATE "C" NOT NULL,
    score BIGINT NOT NULL,
    raised_at TEXT COLLATE "C" NOT NULL,
    document TEXT COLLATE "C" NOT NULL
);
