using System.Reflection;
using System.Runtime.CompilerServices;
using HateResponse.Dialogs.Engine;

namespace HateResponse.Line.Tests.Architecture;

/// <summary>What the house promises about itself: pure rooms, sealed types, files that fit a screen or two.</summary>
public sealed class HouseRulesTests
{
    private const int MaxLines = 250;

    private static readonly string[] Rooms = ["dialogs", "bot", "api", "storage"];

    private static readonly Assembly Dialogs = typeof(DialogEngine).Assembly;

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
    public void Types_are_sealed_or_abstract()
    {
        var open = Dialogs.GetTypes().Concat(typeof(Bot.StorageOptions).Assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false })
            .Where(type => type.Namespace?.StartsWith("HateResponse", StringComparison.Ordinal) == true)
            .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Where(type => !typeof(Microsoft.AspNetCore.Components.ComponentBase).IsAssignableFrom(type)); // Razor writes these

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
