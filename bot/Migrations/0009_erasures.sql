-- What is erased was sealed under a key that is destroyed; what is said afterwards is sealed under a new one.
ALTER TABLE conversations ADD COLUMN since_seq INTEGER NOT NULL DEFAULT 1; -- what stands before it in the transcript is erased
ALTER TABLE transcript ADD COLUMN key_id TEXT;  -- of last words, until they are delivered; null: that of the conversation
ALTER TABLE addresses ADD COLUMN key_id TEXT;   -- the same, until the person writes again
ALTER TABLE addresses ADD COLUMN log_from INTEGER NOT NULL DEFAULT 0; -- least number of what is logged next: clients know it
CREATE INDEX activity_log_row ON activity_log (conversation_id, seq);

-- Erasures that are not done yet. What is said of a step is what comes next, so that after a crash it is done again.
CREATE TABLE erasures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    tenant TEXT NOT NULL,
    reason TEXT NOT NULL,               -- 'asked', 'off_record', 'expired'; 'aged' where only messages had grown old
    from_seq INTEGER NOT NULL,          -- in the transcript
    through_seq INTEGER NOT NULL,
    key_id TEXT NOT NULL,               -- of all that was said before
    last_key_id TEXT,                   -- of the last words; null when there are none any more
    request_id INTEGER,                 -- asks the referral API to erase; null when it has nothing
    step INTEGER NOT NULL,              -- 0 note the provider's ids, 1 destroy the key, 2 delete rows, 3 wait for the others
    begun_at INTEGER NOT NULL
);

-- Messages that the provider still has and is to delete.
CREATE TABLE provider_copies (
    provider_id TEXT PRIMARY KEY,
    erasure_id INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX provider_copies_due ON provider_copies (due_at);
CREATE INDEX provider_copies_erasure ON provider_copies (erasure_id);

-- That somebody had everything erased: all that is left of it.
CREATE TABLE tombstones (
    id_hash BLOB NOT NULL,              -- keyed hash of the conversation's id
    erased_on TEXT NOT NULL,            -- UTC date
    tenant TEXT NOT NULL,
    PRIMARY KEY (id_hash, erased_on)
) WITHOUT ROWID;

-- Of help without a record, and of drafts that nobody came back to, not even that: only how many there were.
CREATE TABLE erasure_counts (
    tenant TEXT NOT NULL,
    erased_on TEXT NOT NULL,            -- UTC date
    reason TEXT NOT NULL,
    erasures INTEGER NOT NULL,
    PRIMARY KEY (tenant, erased_on, reason)
) WITHOUT ROWID;

-- Messages are kept for a while after the report was handed over; it has all that matters of them.
ALTER TABLE conversations ADD COLUMN handed_over_at INTEGER;
CREATE INDEX conversations_handed_over ON conversations (tenant, handed_over_at) WHERE handed_over_at IS NOT NULL;
