using System.Runtime.CompilerServices;

namespace HateResponse.Api.Tests;

/// <summary>What holds for every host of this run.</summary>
internal static class TestRun
{
    /// <summary>No host watches its settings: hundreds of hosts need more file watchers than a machine gives one user.</summary>
    [ModuleInitializer]
#pragma warning disable CA2255 // a test assembly has no other place that runs before its first host
    public static void Begin() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
#pragma warning restore CA2255
}
