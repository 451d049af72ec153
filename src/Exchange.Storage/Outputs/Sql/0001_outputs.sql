-- What users printed and exported, and until when copies may be kept.
CREATE TABLE outputs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    username TEXT NOT NULL,
    record TEXT NOT NULL,
    owner TEXT NOT NULL,
    receipt TEXT NOT NULL,
    recipient TEXT NOT NULL,
    purpose TEXT NOT NULL,
    case_number TEXT NOT NULL,
    retention TEXT NOT NULL,
    made_at TEXT NOT NULL,
    destroy_by TEXT,
    destroyed_by TEXT,
    destroyed_at TEXT
) STRICT;
CREATE INDEX outputs_made ON outputs (made_at);
CREATE INDEX outputs_due ON outputs (destroy_by) WHERE destroyed_at IS NULL;
