-- Settings of a line as JSON: every version that was published. The bot mirrors the newest; nothing in it is of a reporter.
CREATE TABLE tenant_versions (
    tenant TEXT NOT NULL,
    version INTEGER NOT NULL,           -- 1, 2, 3 ... without gaps
    document TEXT NOT NULL,             -- JSON without spaces
    hash TEXT NOT NULL,                 -- SHA-256 of it in hex: its entity tag
    published_at INTEGER NOT NULL,
    published_by TEXT NOT NULL,         -- 'file', 'api'
    PRIMARY KEY (tenant, version)
) WITHOUT ROWID;

-- Answers to questions of the tenant's own, which the report schema has no place for; null for none.
ALTER TABLE report_versions ADD COLUMN added_sealed BLOB;
