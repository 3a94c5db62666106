namespace HateResponse.Api.ServiceDirectory;

/// <summary>The directory of services: what it needs.</summary>
internal static class DirectoryRoom
{
    /// <summary>Adds it.</summary>
    public static void AddServiceDirectory(this WebApplicationBuilder builder) =>
        builder.Services.AddHostedService<DirectoryImport>();
}
