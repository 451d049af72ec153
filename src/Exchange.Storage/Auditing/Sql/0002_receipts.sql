-- Which entries name a receipt; filled with every entry, from the entry itself. For lookup alone.
CREATE TABLE receipts (
    receipt TEXT NOT NULL,
    idx INTEGER NOT NULL,
    PRIMARY KEY (receipt, idx)
) WITHOUT ROWID;

CREATE TRIGGER entries_receipts AFTER INSERT ON entries
WHEN json_valid(CAST(NEW.entry AS TEXT))
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

CREATE VIEW disclosed_items AS
WITH parts AS (SELECT idx, iif(json_valid(CAST(content AS TEXT)), CAST(content AS TEXT), NULL) AS body FROM private_parts)
SELECT idx, item.value AS item FROM parts, json_each(body, '$.disclosed') AS item
WHERE json_type(body, '$.disclosed') = 'array' AND item.type = 'object'
UNION ALL
SELECT idx, json_extract(body, '$.disclosed') FROM parts WHERE json_type(body, '$.disclosed') = 'object';

CREATE TRIGGER private_parts_disclosures AFTER INSERT ON private_parts
BEGIN
    INSERT OR IGNORE INTO disclosures (record, receipt, level, idx)
    SELECT json_extract(item, '$.record'), json_extract(item, '$.receipt'), json_extract(item, '$.level'), idx
    FROM disclosed_items WHERE idx = NEW.idx;
END;

CREATE TRIGGER private_parts_disclosures_gone AFTER DELETE ON private_parts
BEGIN
    DELETE FROM disclosures WHERE idx = OLD.idx;
END;

INSERT OR IGNORE INTO disclosures (record, receipt, level, idx)
SELECT json_extract(item, '$.record'), json_extract(item, '$.receipt'), json_extract(item, '$.level'), idx FROM disclosed_items;
