-- Times are milliseconds since 1970 in UTC; ids are GUIDs as text. A column *_sealed holds what a person said or where they
-- are reached, under the report's data key in api-keys.db. Everything else may be read by an operator: type codes, class,
-- priority, language, county, ids and times.

CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    conversation_id TEXT NOT NULL,      -- of the bot: to whom events are told
    key_id TEXT NOT NULL,               -- data key
    version INTEGER NOT NULL,           -- the newest in report_versions
    class TEXT NOT NULL,                -- class.derived
    priority TEXT NOT NULL,             -- 'p0_danger_now' ...
    language TEXT NOT NULL,             -- BCP 47
    county_fips TEXT,                   -- null when not told
    received_at INTEGER NOT NULL,       -- of the first version
    submitted_at INTEGER NOT NULL,      -- of the newest version, by its own word
    status TEXT NOT NULL                -- report.status
);
CREATE INDEX reports_queue ON reports (tenant, status, priority, received_at);

CREATE TABLE report_versions (
    report_id TEXT NOT NULL REFERENCES reports (id),
    version INTEGER NOT NULL,           -- 1, 2, 3 ... without gaps
    report_sealed BLOB NOT NULL,
    contacts_sealed BLOB NOT NULL,
    content_hash BLOB NOT NULL,         -- keyed: tells a repeat from another content
    idempotency_key TEXT NOT NULL UNIQUE,
    received_at INTEGER NOT NULL,
    PRIMARY KEY (report_id, version)
) WITHOUT ROWID;

CREATE TABLE alerts (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- 'danger', 'human_asked', 'message_set_aside'
    flags TEXT NOT NULL,                -- safety.flag codes joined by commas, '' for none
    language TEXT,                      -- null when not known yet
    raised_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    acknowledged_by TEXT,               -- account
    acknowledged_at INTEGER
);
CREATE INDEX alerts_open ON alerts (tenant, raised_at) WHERE acknowledged_at IS NULL;

CREATE TABLE consents (
    id TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    scope TEXT NOT NULL,                -- consent.scope
    granted INTEGER NOT NULL,
    recipient TEXT,                     -- organization id, or a class of recipients; null where the scope has none
    text_version TEXT NOT NULL,         -- of the sentence that the person read
    language TEXT,                      -- null when not told
    channel TEXT,                       -- null when not told
    given_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    evidence_message_id TEXT
);
-- the same answer told twice is one consent
CREATE UNIQUE INDEX consents_once ON consents (report_id, scope, granted, coalesce(recipient, ''), given_at);

CREATE TABLE organizations (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    document TEXT NOT NULL              -- HSDS 3.1 organization, without its services
);
CREATE INDEX organizations_tenant ON organizations (tenant, id);

CREATE TABLE services (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,               -- HSDS: active, inactive, defunct, temporarily closed
    document TEXT NOT NULL              -- HSDS 3.1 service
);
CREATE INDEX services_tenant ON services (tenant, id);

CREATE TABLE referrals (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports (id),
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    service_id TEXT NOT NULL REFERENCES services (id),
    consent_id TEXT NOT NULL REFERENCES consents (id),  -- relied on
    status TEXT NOT NULL,               -- referral.status
    contact_by INTEGER,                 -- by when the organization should act; null when no clock runs
    opened_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL            -- 1, then one more with each change
);
CREATE INDEX referrals_report ON referrals (report_id);
-- an organization is asked once as long as it may still help
CREATE UNIQUE INDEX referrals_open ON referrals (report_id, organization_id)
    WHERE status IN ('draft', 'offered', 'requested', 'received', 'accepted', 'on_hold', 'in_progress');
CREATE INDEX referrals_queue ON referrals (tenant, organization_id, status, contact_by);

-- Who did what when: only ever added to.
CREATE TABLE referral_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    referral_id TEXT NOT NULL REFERENCES referrals (id),
    from_status TEXT,                   -- null for the first
    to_status TEXT NOT NULL,
    reason TEXT,                        -- referral.reason
    actor TEXT NOT NULL,                -- account id, 'person' or 'system'
    at INTEGER NOT NULL
);
CREATE INDEX referral_events_referral ON referral_events (referral_id, id);
CREATE TRIGGER referral_events_stay BEFORE UPDATE ON referral_events
BEGIN SELECT RAISE(ABORT, 'referral events are not changed'); END;
CREATE TRIGGER referral_events_remain BEFORE DELETE ON referral_events
BEGIN SELECT RAISE(ABORT, 'referral events are not deleted'); END;

-- What the bot is told: in order per conversation, until it has taken it. No personal content.
CREATE TABLE bot_events (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,          -- 1, 2, 3 ... of the conversation, without gaps
    body TEXT NOT NULL,                 -- as it is posted
    status INTEGER NOT NULL,            -- 0 pending 1 sent 2 refused
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER,
    UNIQUE (conversation_id, sequence)
);
CREATE INDEX bot_events_pending ON bot_events (conversation_id, sequence) WHERE status = 0;

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    organization_id TEXT REFERENCES organizations (id), -- null: the line's own staff
    role TEXT NOT NULL,                 -- 'line_staff', 'caseworker'
    email TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    on_call INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL,
    locked_until INTEGER,
    created_at INTEGER NOT NULL
);

-- Who read or changed what, chained per tenant: hash covers the row and previous_hash.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    account_id TEXT NOT NULL,
    action TEXT NOT NULL,               -- 'report.opened', 'story.revealed', 'contact.revealed', 'referral.accepted' ...
    report_id TEXT,
    referral_id TEXT,
    at INTEGER NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX audit_tenant ON audit (tenant, id);

CREATE TABLE notices (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,                 -- 'alert', 'referral'
    subject_id TEXT NOT NULL,           -- alert or referral
    recipient_account_id TEXT NOT NULL REFERENCES accounts (id),
    status INTEGER NOT NULL,            -- 0 pending 1 sent 2 given up
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER,
    UNIQUE (subject_id, recipient_account_id)
);
CREATE INDEX notices_due ON notices (due_at, id) WHERE status = 0;
