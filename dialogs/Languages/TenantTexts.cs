using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Languages;

/// <summary>What the line says for a tenant: its own wording where it has one, and the words of the questions that it added.</summary>
internal static class TenantTexts
{
    private static readonly ConditionalWeakTable<TenantSettings, ConcurrentDictionary<string, Texts>> Known = [];

    private const string Discreetly = ".discreet";

    private static readonly ConditionalWeakTable<Texts, Texts> InNeutralWords = [];

    /// <summary>Texts of a language; English where the language is unknown.</summary>
    /// <param name="tenant">Whose wording it is.</param>
    /// <param name="language">BCP 47, null where it is not known yet.</param>
    /// <param name="discreet">Whether the person asked for neutral words: <c>key.discreet</c> stands for <c>key</c> then.</param>
    public static Texts In(TenantSettings tenant, string? language, bool discreet) => discreet
        ? InNeutralWords.GetValue(In(tenant, language), Discreet)
        : In(tenant, language);

    private static Texts Discreet(Texts texts) => texts.With(
        Texts.In(Texts.Fallback).Keys.Where(key => key.EndsWith(Discreetly, StringComparison.Ordinal))
            .Select(key => KeyValuePair.Create(key[..^Discreetly.Length], texts.Of(key))));

    private static Texts In(TenantSettings tenant, string? language)
    {
        var texts = Texts.In(language);
        return tenant.Texts.Count == 0 && tenant.Questions.Added.Count == 0
            ? texts
            : Known.GetOrCreateValue(tenant).GetOrAdd(texts.Language, static (_, made) => made.texts.With(Own(made.tenant, made.texts.Language)), (tenant, texts));
    }

    private static IEnumerable<KeyValuePair<string, string>> Own(TenantSettings tenant, string language)
    {
        foreach (var added in tenant.Questions.Added)
        {
            yield return new("ask." + added.Id, In(added.Ask, language));
            yield return new("summary." + added.Id, In(added.Summary, language));
            foreach (var option in added.Options)
            {
                yield return new($"option.{added.Id}.{option.Code}", In(option.Label, language));
            }
        }

        foreach (var text in tenant.Texts.GetValueOrDefault(language) ?? new Dictionary<string, string>())
        {
            yield return text;
        }
    }

    private static string In(IReadOnlyDictionary<string, string> words, string language) =>
        words.GetValueOrDefault(language) ?? words.GetValueOrDefault(Texts.Fallback) ?? "";
}
