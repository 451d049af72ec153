-- What private parts are found by without being opened: truncated HMACs of records, cases and words sought, behind the number of the month,
-- under a key that goes with the month's key. Without the key they tell only that two entries of one month and agency share something.
-- Hashes of requests, which are no secret, stand before all months.
CREATE TABLE lookup_tokens (
    token BIGINT NOT NULL,
    idx BIGINT NOT NULL,
    PRIMARY KEY (token, idx)
) PARTITION BY RANGE (token);
CREATE TABLE lookup_tokens_rest PARTITION OF lookup_tokens DEFAULT;

-- All entries below this index have their tokens; the rest is filled behind the log.
CREATE TABLE lookup_state (
    id INTEGER PRIMARY KEY CHECK (id = 0),
    filled BIGINT NOT NULL
);
INSERT INTO lookup_state (id, filled) VALUES (0, 0);

-- The first token of a month: 2^48 for each month since the year 0.
CREATE FUNCTION first_token(month DATE) RETURNS BIGINT LANGUAGE SQL IMMUTABLE AS
$$ SELECT (extract(YEAR FROM month)::BIGINT * 12 + extract(MONTH FROM month)::BIGINT - 1) << 48 $$;

-- Makes the partitions of a month. It runs as the owner of the tables, so that a role that may only append can have them made.
CREATE OR REPLACE FUNCTION make_month(first DATE) RETURNS VOID LANGUAGE plpgsql SECURITY DEFINER SET search_path = audit, pg_temp AS
$$
DECLARE
    parent TEXT;
    part TEXT;
    next DATE := (first + INTERVAL '1 month')::DATE;
BEGIN
    FOREACH parent IN ARRAY ARRAY['log_entries', 'sealed_parts', 'lookup_tokens'] LOOP
        part := parent || to_char(first, '_YYYY_MM');
        CONTINUE WHEN to_regclass(part) IS NOT NULL;
        IF parent = 'lookup_tokens' THEN
            EXECUTE format(
                'CREATE TABLE %I PARTITION OF lookup_tokens FOR VALUES FROM (%L) TO (%L)', part, first_token(first), first_token(next));
        ELSE
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', part, parent, first, next);
        END IF;
        IF parent = 'log_entries' THEN
            EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse()', part);
        END IF;
    END LOOP;
EXCEPTION WHEN check_violation THEN
    -- Entries of that month went to the rest already, and stay there.
END
$$;

SELECT make_month(to_date(right(relname, 7), 'YYYY_MM'))
FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
WHERE inhparent = 'log_entries'::regclass AND relname ~ '_\d{4}_\d{2}$';
