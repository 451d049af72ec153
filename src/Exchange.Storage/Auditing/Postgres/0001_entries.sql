-- An entry as JSON; null where it is none. Whoever holds the entry's bytes can compute it again: it cannot disagree with what is hashed.
CREATE FUNCTION as_json(entry BYTEA) RETURNS JSONB LANGUAGE plpgsql IMMUTABLE STRICT AS
$$ BEGIN RETURN convert_from(entry, 'UTF8')::JSONB; EXCEPTION WHEN OTHERS THEN RETURN NULL; END $$;

-- The receipts that an entry names.
CREATE FUNCTION receipts_of(body JSONB) RETURNS TEXT[] LANGUAGE SQL IMMUTABLE AS
$$
    SELECT array_agg(receipt) FROM (
        SELECT one #>> '{}' AS receipt
        FROM jsonb_array_elements(CASE WHEN jsonb_typeof(body -> 'receipts') = 'array' THEN body -> 'receipts' ELSE '[]' END) AS one
        WHERE jsonb_typeof(one) = 'string'
        UNION ALL SELECT body ->> 'receipt' WHERE jsonb_typeof(body -> 'receipt') = 'string'
    ) AS named
$$;

-- The entries of the log, by the month of their time. That an index is taken once the leaf hashes see to.
CREATE TABLE log_entries (
    idx BIGINT NOT NULL CHECK (idx >= 0),
    month DATE NOT NULL,
    entry BYTEA NOT NULL CHECK (length(entry) <= 65535),
    body JSONB GENERATED ALWAYS AS (as_json(entry)) STORED,
    PRIMARY KEY (idx, month)
) PARTITION BY RANGE (month);
CREATE INDEX log_entries_time ON log_entries ((body ->> 'time') COLLATE "C");
CREATE INDEX log_entries_kind ON log_entries ((body ->> 'kind'));
CREATE INDEX log_entries_user ON log_entries ((body ->> 'user'));
CREATE INDEX log_entries_ori ON log_entries ((body ->> 'ori'));
CREATE INDEX log_entries_receipts ON log_entries USING GIN (receipts_of(body));

-- Lookup columns under the names that they have in SQLite.
CREATE VIEW entries AS
SELECT idx, entry, body, (body ->> 'time') COLLATE "C" AS time, body ->> 'kind' AS kind, body ->> 'user' AS "user", body ->> 'ori' AS ori
FROM log_entries;

-- SHA-256(0x00 || entry), apart from the entries so that a change of either shows and proofs read few pages.
CREATE TABLE leaf_hashes (
    idx BIGINT PRIMARY KEY,
    hash BYTEA NOT NULL CHECK (length(hash) = 32)
);

-- Roots of whole runs of 256^level leaves: the hashes that C2SP tlog-tiles puts into tiles of that level.
CREATE TABLE subtree_hashes (
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 7),
    idx BIGINT NOT NULL,
    hash BYTEA NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, idx)
);

-- Private parts encrypted with AES-256-GCM (nonce, tag, ciphertext of salt and content) under a key per month and agency that lies apart
-- from the log. Once the key is destroyed nobody can read them.
CREATE TABLE sealed_parts (
    idx BIGINT NOT NULL,
    month DATE NOT NULL,
    key TEXT COLLATE "C" NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (idx, month)
) PARTITION BY RANGE (month);

-- Older programs kept them in plain, and only in SQLite.
CREATE VIEW private_parts AS SELECT NULL::BIGINT AS idx, NULL::BYTEA AS salt, NULL::BYTEA AS content WHERE FALSE;

-- Which entries disclosed a record: HMAC of its id under the same key, so that it tells nothing without it.
CREATE TABLE disclosure_tokens (
    token BYTEA NOT NULL,
    idx BIGINT NOT NULL,
    PRIMARY KEY (token, idx)
);

-- The one head: size, right edge of the tree, signed checkpoint over exactly that tree.
CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 0),
    size BIGINT NOT NULL,
    frontier BYTEA NOT NULL,
    checkpoint BYTEA NOT NULL
);

CREATE FUNCTION refuse() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$;
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON log_entries FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON leaf_hashes FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER no_change BEFORE UPDATE OR DELETE ON subtree_hashes FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER no_change BEFORE UPDATE ON sealed_parts FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE FUNCTION forget() RETURNS TRIGGER LANGUAGE plpgsql AS
$$ BEGIN DELETE FROM disclosure_tokens WHERE idx = OLD.idx; RETURN NULL; END $$;
CREATE INDEX disclosure_tokens_idx ON disclosure_tokens (idx);
CREATE TRIGGER gone AFTER DELETE ON sealed_parts FOR EACH ROW EXECUTE FUNCTION forget();
CREATE TRIGGER no_delete BEFORE DELETE ON head FOR EACH ROW EXECUTE FUNCTION refuse();
CREATE TRIGGER no_retreat BEFORE UPDATE ON head FOR EACH ROW WHEN (NEW.size < OLD.size) EXECUTE FUNCTION refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON log_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON leaf_hashes FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON subtree_hashes FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON head FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- What has a time that no partition was made for; it stays empty while clocks are right.
CREATE TABLE log_entries_rest PARTITION OF log_entries DEFAULT;
CREATE TABLE sealed_parts_rest PARTITION OF sealed_parts DEFAULT;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON log_entries_rest FOR EACH STATEMENT EXECUTE FUNCTION refuse();

-- Makes the partitions of a month. It runs as the owner of the tables, so that a role that may only append can have them made.
CREATE FUNCTION make_month(first DATE) RETURNS VOID LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS
$$
DECLARE
    parent TEXT;
    part TEXT;
BEGIN
    FOREACH parent IN ARRAY ARRAY['log_entries', 'sealed_parts'] LOOP
        part := parent || to_char(first, '_YYYY_MM');
        CONTINUE WHEN to_regclass(part) IS NOT NULL;
        EXECUTE format(
            'CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', part, parent, first, (first + INTERVAL '1 month')::DATE);
        IF parent = 'log_entries' THEN
            EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse()', part);
        END IF;
    END LOOP;
EXCEPTION WHEN check_violation THEN
    -- Entries of that month went to the rest already, and stay there.
END
$$;
