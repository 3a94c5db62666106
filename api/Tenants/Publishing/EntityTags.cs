using Microsoft.Net.Http.Headers;

namespace HateResponse.Api.Tenants.Publishing;

/// <summary>Conditions of a request (RFC 9110, 13.1).</summary>
internal static class EntityTags
{
    /// <summary>Whether the caller has this state already.</summary>
    public static bool IsKnown(HttpRequest http, string tag) =>
        http.GetTypedHeaders().IfNoneMatch.Any(known =>
            known.Equals(EntityTagHeaderValue.Any) || known.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));

    /// <summary>The one state that the caller means to change; null when none is named. <c>*</c> names none.</summary>
    public static string? Meant(HttpRequest http) =>
        http.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag] && !tag.Equals(EntityTagHeaderValue.Any) ? tag.Tag.Value : null;
}
