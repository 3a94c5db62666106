namespace HateResponse.Api.Casework.Cases;

/// <summary>Cases that are opened: what they need, and their pages.</summary>
internal static class CasesRoom
{
    /// <summary>Adds it.</summary>
    public static void AddCases(this IServiceCollection services)
    {
        services.AddSingleton<CaseReader>();
        services.AddSingleton<CasePresenter>();
        services.AddSingleton<CaseChanges>();
    }

    /// <summary>Maps the cases of an organization and those of a line.</summary>
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapSharedCases();
        routes.MapKeptCases();
    }
}
