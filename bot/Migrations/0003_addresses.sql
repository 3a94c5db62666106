-- A conversation can be reached by several addresses: begun by text message, gone on with on the web. What the person asked of
-- one address (silence) holds for that address alone.
CREATE TABLE addresses (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,              -- Bot Framework channel id
    line TEXT NOT NULL,                 -- our own address there
    hash BLOB NOT NULL,                 -- keyed hash of the person's address
    address_sealed BLOB NOT NULL,       -- under the key of its conversation
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    opted_out INTEGER NOT NULL,
    last_inbound_at INTEGER NOT NULL,
    UNIQUE (channel, line, hash)
);
INSERT INTO addresses (channel, line, hash, address_sealed, conversation_id, opted_out, last_inbound_at)
SELECT channel, line, address_hash, address_sealed, id, opted_out, last_inbound_at FROM conversations;

CREATE TABLE new_conversations (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    address_id INTEGER NOT NULL REFERENCES addresses (id) DEFERRABLE INITIALLY DEFERRED, -- last heard from: answered there
    key_id TEXT NOT NULL,               -- data key in keys.db
    version INTEGER NOT NULL,           -- turns so far
    next_seq INTEGER NOT NULL,          -- of the transcript, from 1
    state_sealed BLOB,                  -- null before the first turn
    created_at INTEGER NOT NULL,
    last_event INTEGER NOT NULL         -- sequence of the last event of the referral API
);
INSERT INTO new_conversations (id, tenant, address_id, key_id, version, next_seq, state_sealed, created_at, last_event)
SELECT c.id, c.tenant, a.id, c.key_id, c.version, c.next_seq, c.state_sealed, c.created_at, c.last_event
FROM conversations c JOIN addresses a ON a.conversation_id = c.id;
DROP TABLE conversations;
ALTER TABLE new_conversations RENAME TO conversations;

ALTER TABLE outbox ADD COLUMN address_id INTEGER REFERENCES addresses (id); -- where a message goes; null for what is asked of the API
UPDATE outbox SET address_id = (SELECT c.address_id FROM conversations c WHERE c.id = outbox.conversation_id) WHERE lane = 0;

-- What a channel that fetches its messages (Direct Line) may read at an address, numbered without gaps.
CREATE TABLE activity_log (
    address_id INTEGER NOT NULL REFERENCES addresses (id),
    n INTEGER NOT NULL,                 -- 0, 1, 2 …
    conversation_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (address_id, n),
    FOREIGN KEY (conversation_id, seq) REFERENCES transcript (conversation_id, seq)
) WITHOUT ROWID;
