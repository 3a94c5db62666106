using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HateResponse.Api.Tenants;
using HateResponse.Api.Tenants.Form;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Line.Tests.Tenants;

/// <summary>One document, read by two rooms, allowed by one schema, explained on one page: none of them may know a key alone.</summary>
public sealed class TenantSettingsTests
{
    private static readonly SortedSet<string> Allowed = Schema();
    private static readonly SortedSet<string> Read = [.. Keys(typeof(Tenant), ""), .. Keys(typeof(TenantSettings), "")];
    private static readonly SortedSet<string> Explained = Page();

    [Fact]
    public void Every_key_that_is_read_is_allowed() => Assert.Empty(Read.Except(Allowed));

    [Fact]
    public void Every_key_that_is_allowed_is_read() => Assert.Empty(Allowed.Except(Read));

    [Fact]
    public void Every_key_is_explained() => Assert.Empty(Allowed.Select(Explainable).Except(Explained));

    [Fact]
    public void Nothing_else_is_explained() => Assert.Empty(Explained.Except(Allowed));

    /// <summary>What is explained once holds for its brothers: the clocks of each priority.</summary>
    private static string Explainable(string key) => key.Split('.') switch
    {
        ["clocks", "firstContact", _, ..] or ["clocks", "answer", "p1" or "p2", _] => "clocks.answer.p0" + key[key.LastIndexOf('.')..] is var brother
            && Explained.Contains(brother) ? brother : "clocks.answer.p0",
        _ => key,
    };

    private static IEnumerable<string> Keys(Type type, string prefix)
    {
        var settable = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);
        foreach (var property in settable)
        {
            var path = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            yield return path;
            var (inner, step) = Inner(property.PropertyType);
            foreach (var key in inner is null ? [] : Keys(inner, path + step))
            {
                yield return key;
            }
        }
    }

    /// <summary>The record that a property is, or holds a list of; null for a value or a map.</summary>
    private static (Type? Type, string Step) Inner(Type type)
    {
        var isList = type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
        var item = isList ? type.GetGenericArguments()[0] : type;
        var isOurs = item.Namespace?.StartsWith("HateResponse", StringComparison.Ordinal) == true;
        return isOurs ? (item, isList ? "[]." : ".") : (null, "");
    }

    private static SortedSet<string> Schema()
    {
        using var stream = TenantSchema.Open();
        using var document = JsonDocument.Parse(stream);
        return [.. Keys(document.RootElement, document.RootElement, "")];
    }

    private static IEnumerable<string> Keys(JsonElement root, JsonElement schema, string prefix)
    {
        schema = schema.TryGetProperty("$ref", out var reference)
            ? root.GetProperty("definitions").GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;
        if (schema.TryGetProperty("items", out var items))
        {
            return Keys(root, items, prefix[..^1] + "[].");
        }

        return schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().SelectMany(property =>
                Keys(root, property.Value, prefix + property.Name + ".").Prepend(prefix + property.Name))
            : [];
    }

    private static SortedSet<string> Page([CallerFilePath] string here = "")
    {
        var page = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "tenant-settings.md"));
        return
        [
            .. File.ReadLines(page).SkipWhile(line => line != "## Keys")
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('`')[1]),
        ];
    }
}
