-- What users printed and exported, and until when copies may be kept.
CREATE TABLE outputs (
    id TEXT COLLATE "C" PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    username TEXT COLLATE "C" NOT NULL,
    record TEXT COLLATE "C" NOT NULL,
    owner TEXT COLLATE "C" NOT NULL,
    receipt TEXT COLLATE "C" NOT NULL,
    recipient TEXT COLLATE "C" NOT NULL,
    purpose TEXT COLLATE "C" NOT NULL,
    case_number TEXT COLLATE "C" NOT NULL,
    retention TEXT COLLATE "C" NOT NULL,
    made_at TEXT COLLATE "C" NOT NULL,
    destroy_by TEXT COLLATE "C",
    destroyed_by TEXT COLLATE "C",
    destroyed_at TEXT COLLATE "C"
);
CREATE INDEX outputs_made ON outputs (made_at);
CREATE INDEX outputs_due ON outputs (destroy_by) WHERE destroyed_at IS NULL;
