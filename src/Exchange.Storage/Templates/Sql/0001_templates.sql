-- Every sharing template that was ever drafted. A row's document never changes; its state only goes forward.
CREATE TABLE templates (
    version INTEGER PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'published', 'dropped')),
    title TEXT NOT NULL,
    digest TEXT NOT NULL,
    document BLOB NOT NULL,
    drafted_by TEXT NOT NULL,
    drafted_at TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT,
    published_by TEXT,
    published_at TEXT,
    effective_from TEXT,
    seal TEXT,
    restores INTEGER
) STRICT;
CREATE INDEX templates_in_force ON templates (version) WHERE state = 'published';

-- Named groups of agencies, each publication whole.
CREATE TABLE agency_groups (
    version INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    document BLOB NOT NULL,
    published_by TEXT NOT NULL,
    published_at TEXT NOT NULL
) STRICT;
