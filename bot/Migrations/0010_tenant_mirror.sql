-- Settings of the lines as the referral API told them last, and as they were fit for use: a start without it goes on with these.
CREATE TABLE tenant_mirror (
    tenant TEXT PRIMARY KEY,
    version INTEGER NOT NULL,           -- of the API
    tag TEXT NOT NULL,                  -- its entity tag
    document TEXT NOT NULL,             -- JSON
    taken_at INTEGER NOT NULL
) WITHOUT ROWID;
