-- Receipts are looked up where requests are, behind the log: a table of their own cost each answered search a row and a page for each receipt.
DROP TRIGGER entries_receipts;
DROP TABLE receipts;
DROP INDEX entries_receipt;

-- What was filled has no receipts yet; rows that are there stay as they are.
UPDATE lookup_state SET filled = 0;
