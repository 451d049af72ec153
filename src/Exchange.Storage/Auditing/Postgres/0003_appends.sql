-- Receipts are looked up where requests are, behind the log: an index of their own cost as much as the entry.
DROP INDEX log_entries_receipts;
DROP FUNCTION receipts_of(JSONB);

-- What was filled has no receipts yet; rows that are there stay as they are.
UPDATE lookup_state SET filled = 0;

-- Waits for other writers, and refuses to go on where the head is no longer the one that what follows was made for.
CREATE FUNCTION require_head(known_size BIGINT, known_frontier BYTEA, known_checkpoint BYTEA) RETURNS VOID LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('audit'));
    IF NOT EXISTS (
        SELECT 1 FROM head WHERE id = 0 AND size = known_size AND frontier = known_frontier AND checkpoint = known_checkpoint
    ) THEN
        RAISE EXCEPTION 'the log has another head' USING ERRCODE = 'serialization_failure';
    END IF;
END
$$;
