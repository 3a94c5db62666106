using HateResponse.Api.Access;
using HateResponse.Api.Casework.Pages;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Notices;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Casework.Waiting;

/// <summary>The queue, and alerts that are taken on there.</summary>
internal static class QueueEndpoints
{
    /// <summary>Maps the console's first page and <c>/alerts/{id}/acknowledge</c>.</summary>
    public static void MapQueue(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("", Show);
        routes.MapPost("/alerts/{id:guid}/acknowledge", TakeAsync);
    }

    private static IResult Show(
        HttpContext context, ApiStore store, TenantDirectory tenants, NoticeReader notices, TimeProvider clock)
    {
        var account = context.Account();
        var tenant = tenants.Of(account.Tenant);
        var time = new ConsoleTime(tenant, clock.GetUtcNow());
        var view = store.Database.Read(connection => new QueueView
        {
            Lead = account.IsLineStaff
                ? Wording.Of("queue.lead.lineStaff", tenant.LineName)
                : Wording.Of("queue.lead.caseworker", account.OrganizationName),
            ZoneNote = time.ZoneNote,
            UnsentNotices = account.IsLineStaff ? notices.Unsent(connection, account.Tenant) : null,
            Alerts = account.IsLineStaff ? AlertReader.Open(connection, account, time) : null,
            TakenAlerts = account.IsLineStaff ? AlertReader.Taken(connection, account, time) : [],
            Groups = account.IsLineStaff
                ? KeptCases.Read(connection, account, time)
                : SharedCases.Read(connection, account, time),
        });
        return Page.Of<QueuePage>(context, view);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, Guid id, AlertChanges alerts, CancellationToken cancel) =>
        context.Account().IsLineStaff && await alerts.TakeAsync(context.Account(), id, cancel)
            ? Page.SeeOther(context, ConsoleCookie.Path)
            : Page.NotFound(context);
}
