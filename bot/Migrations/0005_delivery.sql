-- A message whose answer was lost is looked for at the provider; a WhatsApp menu that was not accepted is sent as plain text.
ALTER TABLE outbox ADD COLUMN began_at INTEGER;                 -- first lease: the provider cannot have it from before
ALTER TABLE outbox ADD COLUMN look_at INTEGER;                  -- unknown: when the provider is asked next; null once it is settled
ALTER TABLE outbox ADD COLUMN looks INTEGER NOT NULL DEFAULT 0; -- times it was asked and could not say
ALTER TABLE outbox ADD COLUMN repeated_at INTEGER;              -- words about safety, sent once more because they were not found
ALTER TABLE outbox ADD COLUMN plain INTEGER NOT NULL DEFAULT 0; -- without buttons
CREATE INDEX outbox_unknown ON outbox (look_at) WHERE status = 4 AND look_at IS NOT NULL;

-- Contents made at the provider: the shape of a menu alone, its words travel with each message.
CREATE TABLE contents (
    account TEXT NOT NULL,
    shape TEXT NOT NULL,
    sid TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (account, shape)
) WITHOUT ROWID;
