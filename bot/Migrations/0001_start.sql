-- Times are milliseconds since 1970 in UTC. A column *_sealed holds what a person said or where they are reached, under the
-- conversation's data key; everything else may be read by an operator and says nothing about a person.

CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,              -- Bot Framework channel id
    line TEXT NOT NULL,                 -- our number
    tenant TEXT NOT NULL,
    address_hash BLOB NOT NULL,         -- keyed hash of the person's address
    address_sealed BLOB NOT NULL,
    key_id TEXT NOT NULL,               -- data key in keys.db
    version INTEGER NOT NULL,           -- turns so far
    next_seq INTEGER NOT NULL,          -- of the transcript, from 1
    state_sealed BLOB,                  -- null before the first turn
    opted_out INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_inbound_at INTEGER NOT NULL,
    last_event INTEGER NOT NULL,        -- sequence of the last event of the referral API
    UNIQUE (channel, line, address_hash)
);

-- One row for each message id ever taken: the claim that makes a repeat a repeat.
CREATE TABLE inbox (
    channel TEXT NOT NULL,
    message_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq INTEGER NOT NULL,               -- in the transcript
    turn INTEGER NOT NULL,              -- conversations.version after it; 0 when it was set aside
    received_at INTEGER NOT NULL,
    PRIMARY KEY (channel, message_id)
) WITHOUT ROWID;

CREATE TABLE transcript (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq INTEGER NOT NULL,               -- 1, 2, 3 … without gaps
    kind TEXT NOT NULL,                 -- 'in' the person, 'out' the line, 'event' what else happened
    activity_sealed BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, seq)
) WITHOUT ROWID;

-- Everything that leaves. One lane of a conversation is sent in order; lanes do not wait for each other.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    lane INTEGER NOT NULL,              -- 0 to the person, 1 to the referral API, 2 to staff by the referral API
    kind TEXT NOT NULL,                 -- 'message', 'farewell' (confirms an opt-out), or what is asked of the API
    seq INTEGER,                        -- message: its row in the transcript
    body_sealed BLOB,                   -- asked of the API: the effect
    idempotency_key TEXT NOT NULL UNIQUE,
    status INTEGER NOT NULL,            -- 0 pending 1 leased 2 sent 3 refused 4 unknown 5 withheld
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    lease_owner TEXT,                   -- run of the process that sends it
    lease_until INTEGER,                -- after this the run is taken for dead
    provider_id TEXT,
    error_code TEXT,
    delivery TEXT,                      -- best delivery status heard of
    created_at INTEGER NOT NULL,
    finished_at INTEGER
);
CREATE INDEX outbox_open ON outbox (conversation_id, lane, id) WHERE status < 2;
CREATE INDEX outbox_leased ON outbox (lease_until) WHERE status = 1;
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE status = 0;
CREATE INDEX outbox_provider ON outbox (provider_id) WHERE provider_id IS NOT NULL;

CREATE TABLE timers (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    name TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, name)
) WITHOUT ROWID;
CREATE INDEX timers_due ON timers (due_at);

-- What the provider told of a message's delivery: only ever added to.
CREATE TABLE delivery_statuses (
    provider_id TEXT NOT NULL,
    status TEXT NOT NULL,
    error_code TEXT NOT NULL,           -- '' for none
    at INTEGER NOT NULL,
    PRIMARY KEY (provider_id, status, error_code)
) WITHOUT ROWID;

-- Messages whose turn failed three times: answered once with an apology, kept to be replayed.
CREATE TABLE set_aside (
    channel TEXT NOT NULL,
    message_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    seq INTEGER NOT NULL,
    failure TEXT NOT NULL,              -- type of the exception, never its message
    at INTEGER NOT NULL,
    replayed_at INTEGER,
    PRIMARY KEY (channel, message_id)
) WITHOUT ROWID;
