-- Every sharing template that was ever drafted. A row's document never changes; its state only goes forward.
CREATE TABLE templates (
    version BIGINT PRIMARY KEY,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('draft', 'approved', 'published', 'dropped')),
    title TEXT COLLATE "C" NOT NULL,
    digest TEXT COLLATE "C" NOT NULL,
    document BYTEA NOT NULL,
    drafted_by TEXT COLLATE "C" NOT NULL,
    drafted_at TEXT COLLATE "C" NOT NULL,
    approved_by TEXT COLLATE "C",
    approved_at TEXT COLLATE "C",
    published_by TEXT COLLATE "C",
    published_at TEXT COLLATE "C",
    effective_from TEXT COLLATE "C",
    seal TEXT COLLATE "C",
    restores BIGINT
);
CREATE INDEX templates_in_force ON templates (version) WHERE state = 'published';

-- Named groups of agencies, each publication whole.
CREATE TABLE agency_groups (
    version BIGINT PRIMARY KEY,
    digest TEXT COLLATE "C" NOT NULL,
    document BYTEA NOT NULL,
    published_by TEXT COLLATE "C" NOT NULL,
    published_at TEXT COLLATE "C" NOT NULL
);
