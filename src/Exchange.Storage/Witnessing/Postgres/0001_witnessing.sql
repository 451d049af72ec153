-- Logs of others that this process witnesses: the newest checkpoint that it cosigned.
CREATE TABLE seen (
    origin TEXT COLLATE "C" PRIMARY KEY,
    size BIGINT NOT NULL CHECK (size >= 0),
    note BYTEA NOT NULL,
    cosigned_at BIGINT NOT NULL
);
CREATE FUNCTION refuse_retreat() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a witness neither goes back nor forgets'; END $$;
CREATE TRIGGER seen_no_retreat BEFORE UPDATE ON seen FOR EACH ROW WHEN (NEW.size < OLD.size) EXECUTE FUNCTION refuse_retreat();
CREATE TRIGGER seen_no_delete BEFORE DELETE OR TRUNCATE ON seen FOR EACH STATEMENT EXECUTE FUNCTION refuse_retreat();

-- Two checkpoints, both signed by one log, that cannot both be true.
CREATE TABLE contradictions (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin TEXT COLLATE "C" NOT NULL,
    kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('fork', 'rollback')),
    kept BYTEA NOT NULL,
    shown BYTEA NOT NULL,
    found_at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE UNIQUE INDEX contradictions_open ON contradictions (origin, kind) WHERE settled_at IS NULL;

-- This process's own log: what each of its witnesses cosigned last.
CREATE TABLE cosignatures (
    witness TEXT COLLATE "C" PRIMARY KEY,
    size BIGINT NOT NULL,
    note BYTEA NOT NULL,
    signature TEXT COLLATE "C" NOT NULL,
    cosigned_at BIGINT NOT NULL
);
