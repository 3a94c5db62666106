-- A code that opens a conversation on another channel. It is found by a keyed hash, whose key is in keys.db, and proved by a slow
-- one; until a worker has made that proof, the code itself lies sealed beside it.
CREATE TABLE return_codes (
    hash BLOB PRIMARY KEY,
    conversation_id TEXT NOT NULL UNIQUE REFERENCES conversations (id),
    code_sealed BLOB,                   -- null as soon as there is a proof
    salt BLOB,
    proof BLOB,
    issued_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX return_codes_unproved ON return_codes (issued_at) WHERE proof IS NULL;

-- Codes that opened nothing, of the last hour. Who tried is a keyed hash of a phone, or of a day's salt and a visitor.
CREATE TABLE code_attempts (
    requester BLOB NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX code_attempts_at ON code_attempts (at);
CREATE INDEX code_attempts_requester ON code_attempts (requester, at);
