using System.Text.Json;
using System.Text.Json.Nodes;
using HateResponse.Api.Reports;

namespace HateResponse.Api.Tests.Casework;

/// <summary>Puts cases into the store as the referral API keeps them.</summary>
internal static class Cases
{
    public const string Tenant = "riverton";
    public const string Story = "Pintaron palabras feas en mi puerta y tengo miedo.";
    public const string Phone = "+15035550177";

    public static JsonObject Report() => JsonNode.Parse(
        $$"""
        {
          "id": "00000000-0000-0000-0000-000000000000", "schema_version": "1.0", "status": "submitted", "channel": "sms",
          "language": "es", "created_at": "2026-11-24T17:00:00Z", "jurisdiction": "riverton",
          "safety": { "immediate_danger": "no", "discreet": true },
          "reporter": { "role": "victim", "anonymous": true },
          "incident": {
            "when": { "value": "2026-11-23", "precision": "day", "day_part": "overnight" },
            "where": { "mode": "physical", "type": "home", "zip": "97233", "city": "Portland", "state": "OR" },
            "types": ["graffiti"], "narrative": "{{Story}}", "narrative_language": "es"
          },
          "bias": { "motivations": ["race_latino"] },
          "needs": [{ "code": "counseling" }],
          "contact": {
            "wanted": true,
            "methods": [{
              "method": "sms", "value_ref": "contact:1", "windows": ["weekday_evening"], "voicemail_ok": false,
              "say_org_name_ok": false
            }]
          },
          "consents": []
        }
        """)!.AsObject();

    public static async Task<Guid> AddOrganizationAsync(this ConsoleHost host, string name, string tenant = Tenant)
    {
        var id = Guid.CreateVersion7(host.Clock.GetUtcNow());
        await host.WriteAsync(session =>
        {
            session.Execute(
                "INSERT INTO organizations (id, tenant, name, document) VALUES (@1, @2, @3, '{}')", id.Text, tenant, name);
            session.Execute(
                """
                INSERT INTO services (id, organization_id, tenant, name, status, document)
                VALUES (@1, @1, @2, @3, 'active', '{}')
                """,
                id.Text,
                tenant,
                name);
        });
        return id;
    }

    public static async Task<Guid> AddReportAsync(
        this ConsoleHost host, string priority = "p2_support", string tenant = Tenant, Action<JsonObject>? change = null)
    {
        var now = host.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var report = Report();
        change?.Invoke(report);
        await host.WriteAsync(session =>
        {
            var key = host.Store.Vault.Create(now);
            session.Execute(
                """
                INSERT INTO reports (id, tenant, conversation_id, key_id, version, class, priority, language, county_fips,
                    received_at, submitted_at, status)
                VALUES (@1, @2, @3, @4, 1, 'possible_crime_bias', @5, 'es', '41051', @6, @6, 'submitted')
                """,
                id.Text,
                tenant,
                Guid.CreateVersion7(now).Text,
                key.Text,
                priority,
                now.ToUnixTimeMilliseconds());
            IReadOnlyList<ReportContact> contacts = [new ReportContact("contact:1", Phone)];
            session.Execute(
                """
                INSERT INTO report_versions (report_id, version, report_sealed, contacts_sealed, content_hash, idempotency_key, received_at)
                VALUES (@1, 1, @2, @3, @4, @1, @5)
                """,
                id.Text,
                host.Store.Vault.Seal(key, report.ToJsonString(), "report"),
                host.Store.Vault.Seal(
                    key, JsonSerializer.SerializeToUtf8Bytes(contacts, ReportJson.Default.IReadOnlyListReportContact), "contacts"),
                Array.Empty<byte>(),
                now.ToUnixTimeMilliseconds());
        });
        return id;
    }

    public static async Task<Guid> AddReferralAsync(
        this ConsoleHost host, Guid reportId, Guid organizationId, TimeSpan? consentFor = null, TimeSpan? answerIn = null)
    {
        var now = host.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var tenant = host.Read(connection => ReportStore.Find(connection, reportId)!.Tenant);
        var consentId = await host.AddConsentAsync(
            reportId, "share_cbo", granted: true, organizationId, consentFor ?? TimeSpan.FromDays(180));
        await host.WriteAsync(session => session.Execute(
            """
            INSERT INTO referrals (id, tenant, report_id, organization_id, service_id, consent_id, status, contact_by,
                opened_at, changed_at, version)
            VALUES (@1, @2, @3, @4, @4, @5, 'requested', @6, @7, @7, 1)
            """,
            id.Text,
            tenant,
            reportId.Text,
            organizationId.Text,
            consentId.Text,
            (now + (answerIn ?? TimeSpan.FromHours(4))).ToUnixTimeMilliseconds(),
            now.ToUnixTimeMilliseconds()));
        return id;
    }

    public static async Task<Guid> AddConsentAsync(
        this ConsoleHost host, Guid reportId, string scope, bool granted, Guid? recipient, TimeSpan? validFor = null)
    {
        var now = host.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await host.WriteAsync(session => session.Execute(
            """
            INSERT INTO consents (id, report_id, scope, granted, recipient, text_version, language, channel, given_at, expires_at)
            VALUES (@1, @2, @3, @4, @5, '1', 'es', 'sms', @6, @7)
            """,
            id.Text,
            reportId.Text,
            scope,
            granted,
            recipient?.Text,
            now.ToUnixTimeMilliseconds(),
            validFor is { } span ? (now + span).ToUnixTimeMilliseconds() : null));
        return id;
    }

    public static async Task<Guid> AddAlertAsync(this ConsoleHost host, string flags = "weapon_present", string tenant = Tenant)
    {
        var now = host.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await host.WriteAsync(session => session.Execute(
            """
            INSERT INTO alerts (id, tenant, conversation_id, kind, flags, language, raised_at, received_at)
            VALUES (@1, @2, @3, 'danger', @4, 'es', @5, @5)
            """,
            id.Text,
            tenant,
            Guid.CreateVersion7(now).Text,
            flags,
            now.ToUnixTimeMilliseconds()));
        return id;
    }
}
