-- Destroys keys, and leaves none of their bytes in the table's file: what stays is written into a new one, and the old one is removed at the
-- commit. It runs as the owner of the table, so that a role that may not delete keys one by one can have a month's destroyed.
CREATE FUNCTION destroy_keys(names TEXT[]) RETURNS VOID LANGUAGE plpgsql SECURITY DEFINER SET search_path = private_keys, pg_temp AS
$$
DECLARE
    kept keys[];
BEGIN
    LOCK TABLE keys IN ACCESS EXCLUSIVE MODE;
    SELECT array_agg(one) INTO kept FROM keys AS one WHERE NOT name = ANY(names);
    TRUNCATE keys;
    INSERT INTO keys SELECT (unnest(kept)).*;
END
$$;
REVOKE EXECUTE ON FUNCTION destroy_keys(TEXT[]) FROM PUBLIC;
