using HateResponse.Api.Access;
using HateResponse.Api.Casework.Pages;
using HateResponse.Api.Casework.Views;
using HateResponse.Api.Casework.Waiting;
using HateResponse.Api.Tenants;

namespace HateResponse.Api.Casework.Trials;

/// <summary>What the line's own staff wrote to try it: the only page on which it appears.</summary>
internal static class TrialEndpoints
{
    private const string Path = "/tests";

    /// <summary>Maps <c>/tests</c> and <c>/tests/delete</c>.</summary>
    public static void MapTrials(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapPost(Path + "/delete", DeleteAsync);
    }

    private static IResult Show(HttpContext context, ApiStore store, TenantDirectory tenants, TimeProvider clock)
    {
        var account = context.Account();
        if (!account.IsLineStaff)
        {
            return Page.NotFound(context);
        }

        var tenant = tenants.Of(account.Tenant);
        var time = new ConsoleTime(tenant, clock.GetUtcNow());
        return Page.Of<TestsPage>(context, store.Database.Read(connection => new TestsView
        {
            Lead = Wording.Of("tests.lead", tenant.LineName),
            ZoneNote = time.ZoneNote,
            Alerts = AlertReader.Tests(connection, account, time),
            Reports = KeptCases.Tests(connection, account, time),
        }));
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, TrialRemoval removal, CancellationToken cancel)
    {
        if (!context.Account().IsLineStaff)
        {
            return Page.NotFound(context);
        }

        await removal.RemoveAllAsync(context.Account(), cancel);
        return Page.SeeOther(context, ConsoleCookie.Path + Path);
    }
}
