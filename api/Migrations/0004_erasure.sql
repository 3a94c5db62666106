-- Why a consent holds no more: 'withdrawn', 'expired', 'erased'; null while it holds.
ALTER TABLE consents ADD COLUMN end_reason TEXT;
UPDATE consents SET end_reason = 'withdrawn' WHERE revoked_at IS NOT NULL;
CREATE INDEX consents_expiring ON consents (expires_at) WHERE granted = 1 AND revoked_at IS NULL AND expires_at IS NOT NULL;
CREATE INDEX alerts_conversation ON alerts (conversation_id);

-- That a report was erased: its id comes in no more.
CREATE TABLE tombstones (
    id_hash BLOB PRIMARY KEY,           -- keyed hash of the report's id
    erased_on TEXT NOT NULL,            -- UTC date
    tenant TEXT                         -- null where the report never came
) WITHOUT ROWID;

-- Keys of reports that were erased, until they are destroyed: that cannot be in the same write.
CREATE TABLE dying_keys (key_id TEXT PRIMARY KEY) WITHOUT ROWID;

-- All that is counted of erased reports.
CREATE TABLE erased_reports (
    tenant TEXT NOT NULL,
    received_in TEXT NOT NULL,          -- UTC month
    class TEXT NOT NULL,
    reports INTEGER NOT NULL,
    PRIMARY KEY (tenant, received_in, class)
) WITHOUT ROWID;
