using System.Text.Json;
using HateResponse.Api.Consents;
using HateResponse.Api.Http;

namespace HateResponse.Api.Reports;

/// <summary>From the body of <c>POST /v1/reports</c> to a report, or to what is wrong with it.</summary>
internal sealed class ReportReader(ReportSchema schema)
{
    private const int MaxContacts = 20;
    private const int MaxRefChars = 100;
    private const int MaxContactChars = 500;
    private const int MaxTenantChars = 100;

    /// <summary>Reads a body; exactly one of the two answers is given.</summary>
    public (IncomingReport? Report, IReadOnlyList<FieldError> Errors) Read(JsonElement body)
    {
        var fields = new BodyFields(body);
        var tenant = fields.Text("tenant", MaxTenantChars);
        var conversationId = fields.Id("conversationId");
        var version = fields.Count("version");
        var report = fields.Object("report");
        List<FieldError> errors = [];
        var contacts = Contacts(fields.List("contacts", MaxContacts), errors);
        var added = AddedAnswers.Read(body, errors);
        errors.InsertRange(0, fields.Errors);
        if (report.ValueKind == JsonValueKind.Object)
        {
            errors.AddRange(ReportErrors(report, tenant));
        }

        return errors.Count > 0
            ? (null, errors)
            : (new IncomingReport
            {
                Id = report.GetProperty("id").GetGuid(),
                Tenant = tenant,
                ConversationId = conversationId,
                Version = version,
                Report = report,
                Contacts = contacts,
                Added = added,
                Consents = [.. report.GetProperty("consents").EnumerateArray().Select(ConsentGiven.From)],
            }, []);
    }

    private IEnumerable<FieldError> ReportErrors(JsonElement report, string tenant)
    {
        var errors = schema.Errors(report);
        if (errors.Count > 0)
        {
            return errors;
        }

        return Own(report, tenant);
    }

    /// <summary>What the schema leaves open: it is handed over by its own line, finished, and its instants are instants.</summary>
    private static IEnumerable<FieldError> Own(JsonElement report, string tenant)
    {
        if (!report.GetProperty("id").TryGetGuid(out var id) || id == Guid.Empty)
        {
            yield return new FieldError("report.id", "guid_expected");
        }

        if (!report.GetProperty("jurisdiction").ValueEquals(tenant))
        {
            yield return new FieldError("report.jurisdiction", "tenant_expected");
        }

        if (!report.GetProperty("status").ValueEquals("submitted"))
        {
            yield return new FieldError("report.status", "submitted_expected");
        }
        else if (!report.GetProperty("submitted_at").TryGetDateTimeOffset(out _))
        {
            yield return new FieldError("report.submitted_at", "instant_expected");
        }

        var consents = report.GetProperty("consents").EnumerateArray().ToList();
        for (var i = 0; i < consents.Count; i++)
        {
            if (!ConsentGiven.HasInstants(consents[i]))
            {
                yield return new FieldError($"report.consents[{i}]", "instant_expected");
            }
        }
    }

    private static List<ReportContact> Contacts(IReadOnlyList<JsonElement> items, List<FieldError> errors)
    {
        List<ReportContact> contacts = [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].ValueKind != JsonValueKind.Object)
            {
                errors.Add(new FieldError($"contacts[{i}]", "object_expected"));
                continue;
            }

            var fields = new BodyFields(items[i], $"contacts[{i}].");
            contacts.Add(new ReportContact(fields.Text("ref", MaxRefChars), fields.Text("value", MaxContactChars)));
            errors.AddRange(fields.Errors);
        }

        if (contacts.DistinctBy(contact => contact.Ref).Count() != contacts.Count)
        {
            errors.Add(new FieldError("contacts", "ref_not_unique"));
        }

        return contacts;
    }
}
