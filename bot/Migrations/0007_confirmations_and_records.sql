-- A code of another kind opens nothing: the person whom a report is about confirms with it what somebody reported for them. A
-- conversation may have one of each kind, so the table is made anew without its UNIQUE.
CREATE TABLE new_return_codes (
    hash BLOB PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id), -- 'return': what it opens; 'confirmation': what made the report
    kind TEXT NOT NULL,
    report_id TEXT,                     -- 'confirmation': the report; null otherwise
    code_sealed BLOB,                   -- null as soon as there is a proof
    salt BLOB,
    proof BLOB,
    issued_at INTEGER NOT NULL,
    expires_at INTEGER                  -- null for never
) WITHOUT ROWID;
INSERT INTO new_return_codes (hash, conversation_id, kind, report_id, code_sealed, salt, proof, issued_at, expires_at)
SELECT hash, conversation_id, 'return', NULL, code_sealed, salt, proof, issued_at, NULL FROM return_codes;
DROP TABLE return_codes;
ALTER TABLE new_return_codes RENAME TO return_codes;
CREATE INDEX return_codes_unproved ON return_codes (issued_at) WHERE proof IS NULL;
CREATE UNIQUE INDEX return_codes_once ON return_codes (conversation_id, kind, coalesce(report_id, ''));
CREATE INDEX return_codes_report ON return_codes (report_id) WHERE report_id IS NOT NULL;

-- outbox.lane: 3 to another conversation of this line, or later to its own.

-- What somebody took with them, so that others can ask whether it is as it was made: a hash and a line, nothing of the person.
CREATE TABLE records (
    hash BLOB PRIMARY KEY,              -- SHA-256 of the record
    tenant TEXT NOT NULL,
    made_at INTEGER NOT NULL            -- first time
) WITHOUT ROWID;
