using System.Security.Cryptography;
using System.Text;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Reporting;

/// <summary>
/// What a person takes with them, for police, school, landlord or compensation: a dated summary of their report with their own words,
/// in their language and in English. For the web alone, never for a text message. Made twice in a minute it is the same to the byte.
/// </summary>
public sealed record TakeAwayRecord
{
    private const string HashLabel = "SHA-256: ";
    private const string Between = "\n----------------------------------------\n\n";

    private TakeAwayRecord(DateTimeOffset madeAt, IReadOnlyList<TakeAwayPart> parts)
    {
        (MadeAt, Parts) = (madeAt, parts);
        var body = string.Join(Between, parts.Select(Plain)) + "\n";
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        Text = body + HashLabel + Hash + "\n";
    }

    /// <summary>UTC instant of which it speaks.</summary>
    public DateTimeOffset MadeAt { get; }

    /// <summary>The person's language first, then English; one where that is the same.</summary>
    public IReadOnlyList<TakeAwayPart> Parts { get; }

    /// <summary>The whole as plain text; its last line is <c>SHA-256: </c> and <see cref="Hash"/>.</summary>
    public string Text { get; }

    /// <summary>SHA-256 over the UTF-8 bytes of the text before its last line: 64 hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>
    /// The record of a conversation; null where there is none: nothing was handed over, or what was told may not be shown because
    /// somebody else may be writing.
    /// </summary>
    /// <param name="state">Where the conversation stands.</param>
    /// <param name="tenant">Whose line.</param>
    /// <param name="checkAddress">Where anybody can ask whether a record is as it was made, <c>https://…</c>.</param>
    /// <param name="now">UTC instant.</param>
    public static TakeAwayRecord? Of(DialogState state, TenantSettings tenant, string checkAddress, DateTimeOffset now)
    {
        if (state is not { Report: { } report, ClosedAt: null })
        {
            return null;
        }

        var writer = new TakeAwayWriter(state.Log, report, tenant, checkAddress, now);
        var own = TenantTexts.In(tenant, state.Language ?? tenant.Language, discreet: false);
        var english = Texts.In(Texts.Fallback);
        return new TakeAwayRecord(
            now, own == english ? [writer.Write(own, hasStory: true)] : [writer.Write(own, hasStory: true), writer.Write(english, hasStory: false)]);
    }

    /// <summary>When a record was made, as people of a language read it, with the time zone of the line.</summary>
    public static string When(string language, TenantSettings tenant, DateTimeOffset instant) =>
        TakeAwayWriter.Moment(Texts.In(language), tenant.TimeZone, instant);

    private static string Plain(TakeAwayPart part)
    {
        var text = new StringBuilder();
        text.Append(part.Title).Append('\n').Append(part.By).Append("\n\n");
        foreach (var line in part.Lines)
        {
            text.Append(line.Label).Append(": ").Append(line.Value).Append('\n');
        }

        text.Append('\n').Append(part.StoryTitle).Append('\n').Append(part.Story).Append("\n\n");
        return text.AppendJoin('\n', part.Notes).Append('\n').ToString();
    }
}
