-- Which entries name a receipt; filled with every entry, from the entry itself. For lookup alone.
CREATE TABLE receipts (
    receipt TEXT NOT NULL,
    idx INTEGER NOT NULL,
    PRIMARY KEY (receipt, idx)
) WITHOUT ROWID;

CREATE TRIGGER entries_receipts AFTER INSERT ON entries
WHEN instr(NEW.entry, CAST('"receipt' AS BLOB)) > 0 AND json_valid(CAST(NEW.entry AS TEXT))
BEGIN
    INSERT OR IGNORE INTO receipts (receipt, idx)
    SELECT value, NEW.idx FROM json_each(CAST(NEW.entry AS TEXT), '$.receipts') WHERE type = 'text'
    UNION SELECT json_extract(CAST(NEW.entry AS TEXT), '$.receipt'), NEW.idx
    WHERE json_type(CAST(NEW.entry AS TEXT), '$.receipt') = 'text';
END;

INSERT OR IGNORE INTO receipts (receipt, idx)
SELECT item.value, entries.idx FROM entries, json_each(entries.body, '$.receipts') AS item WHERE item.type = 'text'
UNION SELECT receipt, idx FROM entries WHERE receipt IS NOT NULL;

-- Which record was disclosed under which receipt. It comes out of private parts and goes when they are destroyed.
CREATE TABLE disclosures (
    record TEXT NOT NULL,
    receipt TEXT NOT NULL,
    level TEXT NOT NULL,
    idx INTEGER NOT NULL,
    PRIMARY KEY (record, receipt)
) WITHOUT ROWID;
CREATE INDEX disclosures_idx ON disclosures (idx);

CREATE TRIGGER private_parts_disclosures AFTER INSERT ON private_parts
WHEN instr(NEW.content, CAST('"disclosed"' AS BLOB)) > 0 AND json_valid(CAST(NEW.content AS TEXT))
BEGIN
    INSERT OR IGNORE INTO disclosures (record, receipt, level, idx)
    SELECT json_extract(value, '$.record'), json_extract(value, '$.receipt'), json_extract(value, '$.level'), NEW.idx
    FROM json_each(CAST(NEW.content AS TEXT), '$.disclosed')
    WHERE type = 'object' AND json_type(CAST(NEW.content AS TEXT), '$.disclosed') = 'array';
    INSERT OR IGNORE INTO disclosures (record, receipt, level, idx)
    SELECT json_extract(CAST(NEW.content AS TEXT), '$.disclosed.record'), json_extract(CAST(NEW.content AS TEXT), '$.disclosed.receipt'),
        json_extract(CAST(NEW.content AS TEXT), '$.disclosed.level'), NEW.idx
    WHERE json_type(CAST(NEW.content AS TEXT), '$.disclosed') = 'object';
END;

CREATE TRIGGER private_parts_disclosures_gone AFTER DELETE ON private_parts
BEGIN
    DELETE FROM disclosures WHERE idx = OLD.idx;
END;

-- What older entries disclosed: read through a table, so that every document is held against its form first.
CREATE TEMP TABLE parts AS
SELECT idx, CAST(content AS TEXT) AS body FROM private_parts WHERE json_valid(CAST(content AS TEXT));
INSERT OR IGNORE INTO disclosures (record, receipt, level, idx)
SELECT json_extract(item.value, '$.record'), json_extract(item.value, '$.receipt'), json_extract(item.value, '$.level'), idx
FROM parts, json_each(body, '$.disclosed') AS item WHERE json_type(body, '$.disclosed') = 'array' AND item.type = 'object'
UNION ALL
SELECT json_extract(body, '$.disclosed.record'), json_extract(body, '$.disclosed.receipt'), json_extract(body, '$.disclosed.level'), idx
FROM parts WHERE json_type(body, '$.disclosed') = 'object';
DROP TABLE parts;
