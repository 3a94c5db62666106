using HateResponse.Api.Access;
using HateResponse.Api.Casework.Pages;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Notices;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Casework.Oversight;

/// <summary>What the line's own staff watch over: who opened what, and whether those on call were told.</summary>
internal static class OversightEndpoints
{
    /// <summary>Maps <c>/record</c> and <c>/notices</c>.</summary>
    public static void MapOversight(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/record", Record);
        routes.MapGet("/notices", Notices);
    }

    private static IResult Record(
        HttpContext context, ApiStore store, Audit audit, TenantDirectory tenants, TimeProvider clock)
    {
        var account = context.Account();
        if (!account.IsLineStaff)
        {
            return Page.NotFound(context);
        }

        var time = new ConsoleTime(tenants.Of(account.Tenant), clock.GetUtcNow());
        var broken = audit.FirstBroken(account.Tenant);
        var view = new RecordView
        {
            Lead = Wording.Of("record.lead", RecordReader.MaxShown),
            Verdict = broken is null ? Wording.Of("record.whole") : Wording.Of("record.broken", broken),
            IsWhole = broken is null,
            Lines = store.Database.Read(connection => RecordReader.Last(connection, account, time)),
        };
        return Page.Of<RecordPage>(context, view);
    }

    private static IResult Notices(
        HttpContext context, ApiStore store, NoticeReader notices, TenantDirectory tenants, TimeProvider clock)
    {
        var account = context.Account();
        if (!account.IsLineStaff)
        {
            return Page.NotFound(context);
        }

        var time = new ConsoleTime(tenants.Of(account.Tenant), clock.GetUtcNow());
        var view = new NoticesView
        {
            NoServer = notices.HasServer ? null : Wording.Of("notices.noServer"),
            Lines = store.Database.Read(connection => NoticeReader.Last(connection, account.Tenant, time)),
        };
        return Page.Of<NoticesPage>(context, view);
    }
}
