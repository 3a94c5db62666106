using System.Reflection;
using System.Runtime.CompilerServices;
using HateResponse.Api;
using HateResponse.Bot;
using HateResponse.Dialogs.Engine;
using HateResponse.Storage.Hosting;

namespace HateResponse.Line.Tests.Architecture;

/// <summary>What the house promises about itself: pure rooms, sealed types, files that fit a screen or two.</summary>
public sealed class HouseRulesTests
{
    private const int MaxLines = 250;

    private static readonly string[] Rooms = ["dialogs", "bot", "api", "storage"];

    private static readonly Assembly Dialogs = typeof(DialogEngine).Assembly;
    private static readonly Assembly Bot = typeof(BotStore).Assembly;
    private static readonly Assembly Api = typeof(ApiStore).Assembly;
    private static readonly Assembly Storage = typeof(SealedStore).Assembly;

    [Fact]
    public void The_dialog_promises_nothing_for_later_and_reads_nothing_from_outside()
    {
        var impure = Dialogs.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static |
                BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Where(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)
                .Any(IsImpure))
            .Select(method => $"{method.DeclaringType}.{method.Name}");

        Assert.Empty(impure);
    }

    [Fact]
    public void The_dialog_references_the_base_library_and_NodaTime_only()
    {
        var strangers = Dialogs.GetReferencedAssemblies()
            .Where(name => !name.Name!.StartsWith("System", StringComparison.Ordinal) && name.Name != "NodaTime");

        Assert.Empty(strangers);
    }

    [Fact]
    public void The_api_shares_storage_with_the_bot_and_storage_knows_no_room()
    {
        var rooms = new[] { Dialogs, Bot, Api }.Select(room => room.GetName().Name).ToList();

        Assert.DoesNotContain(Api.GetReferencedAssemblies(), name => rooms.Contains(name.Name));
        Assert.DoesNotContain(Storage.GetReferencedAssemblies(), name => rooms.Contains(name.Name));
    }

    [Fact]
    public void Types_are_sealed_or_abstract()
    {
        var open = new[] { Dialogs, Bot, Api, Storage }.SelectMany(room => room.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false })
            .Where(type => type.Namespace?.StartsWith("HateResponse", StringComparison.Ordinal) == true)
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Where(type => !typeof(Microsoft.AspNetCore.Components.ComponentBase).IsAssignableFrom(type)) // Razor writes these,
            .Where(type => type.Name != "_Imports"); // and this one for its usings

        Assert.Empty(open);
    }

    [Fact]
    public void A_file_fits_two_screens()
    {
        var long_files = Sources().Where(path => File.ReadLines(path).Count() > MaxLines);

        Assert.Empty(long_files);
    }

    private static bool IsImpure(Type type) =>
        typeof(Task).IsAssignableFrom(type) || typeof(HttpClient).IsAssignableFrom(type) || type == typeof(TimeProvider);

    private static IEnumerable<string> Sources([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        return Rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(root, room), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
    }
}
