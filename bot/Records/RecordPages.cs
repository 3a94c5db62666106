using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using HateResponse.Bot.Channels.DirectLine;
using HateResponse.Bot.Tenants;
using HateResponse.Bot.WebChat;
using HateResponse.Dialogs.Reporting;
using HateResponse.Dialogs.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HateResponse.Bot.Records;

/// <summary>A record as a page and as a file, and the page on which records are checked.</summary>
internal sealed class RecordPages(RecordMaker maker, RecordStore records, TenantDirectory tenants, DirectLineOptions options)
{
    /// <summary>Says nothing to who finds it among the downloads.</summary>
    private const string FileName = "notes.txt";

    /// <summary>What these pages may load: their style, which they carry, and nothing else.</summary>
    public static string Policy { get; } =
        "default-src 'none'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(RecordFrame.Style)))}'";

    /// <summary>The record as a page.</summary>
    public Task<IResult> ShowAsync(HttpContext http) => AnswerAsync(http, static (form, made) =>
        new RazorComponentResult<RecordPage>(new { made.Record, form.Token, made.Tenant }));

    /// <summary>The record as a file.</summary>
    public Task<IResult> SaveAsync(HttpContext http) => AnswerAsync(http, static (_, made) =>
        Results.File(Encoding.UTF8.GetBytes(made.Record.Text), "text/plain; charset=utf-8", FileName));

    /// <summary>The page that asks which record is to be checked.</summary>
    public IResult AskWhichToCheck(HttpContext http) => Check(http, isAsked: false, found: null);

    /// <summary>Whether a record was made here.</summary>
    public async Task<IResult> CheckAsync(HttpContext http)
    {
        var form = await RecordForm.ReadAsync(http.Request, http.RequestAborted);
        return Check(http, isAsked: true, records.Find(form.Hash));
    }

    private async Task<IResult> AnswerAsync(HttpContext http, Func<RecordForm, RecordOutcome.Made, IResult> answer)
    {
        var form = await RecordForm.ReadAsync(http.Request, http.RequestAborted);
        var address = options.PublicBaseUrl ?? $"{http.Request.Scheme}://{http.Request.Host}";
        return await maker.MakeAsync(form.Token, address + "/record/check", form.MadeAt, http.RequestAborted) switch
        {
            RecordOutcome.Made made => answer(form, made),
            RecordOutcome.NotOpened => Notice(http, "record.ended", StatusCodes.Status403Forbidden),
            RecordOutcome.NothingToShow => Notice(http, "record.nothing", StatusCodes.Status409Conflict),
            _ => throw new UnreachableException(),
        };
    }

    private RazorComponentResult<RecordNotice> Notice(HttpContext http, string key, int status)
    {
        var tenant = tenants.ByHost(http.Request.Host.Host);
        return new(new { TextsFor(http, tenant).Language, Tenant = tenant, Key = key }) { StatusCode = status };
    }

    private RazorComponentResult<RecordCheck> Check(HttpContext http, bool isAsked, (string Tenant, DateTimeOffset MadeAt)? found)
    {
        var here = tenants.ByHost(http.Request.Host.Host);
        var texts = TextsFor(http, here);
        var by = found is { } known ? tenants.ById(known.Tenant) : null;
        var answer = !isAsked ? null
            : by is null ? texts["record.check.unknown"]
            : texts["record.check.known"]
                .Replace("{line}", by.LineName, StringComparison.Ordinal)
                .Replace("{date}", TakeAwayRecord.When(texts.Language, by, found!.Value.MadeAt), StringComparison.Ordinal); // it was found
        return new(new { texts.Language, Tenant = here, Answer = answer, IsKnown = by is not null });
    }

    private static PageTexts TextsFor(HttpContext http, TenantSettings tenant) =>
        PageTexts.In(AskedLanguage.Of(http.Request) ?? tenant.Language);
}
