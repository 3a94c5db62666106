-- Events can be set aside as messages are: channel is then 'referrals' or 'outbox', message_id the event's.
ALTER TABLE set_aside ADD COLUMN silent INTEGER NOT NULL DEFAULT 0; -- the provider has answered it
