using HateResponse.Bot.Tenants;

namespace HateResponse.Bot.Simulator;

/// <summary>The numbers that the phones can text to.</summary>
internal static class Lines
{
    /// <summary>A tenant without a number is reached at any.</summary>
    private const string AnyNumber = "+15035550100";

    /// <summary>
    /// Every tenant's numbers for text messages, at least one; WhatsApp's, <c>whatsapp:+…</c>, have no phone here yet.
    /// </summary>
    public static IReadOnlyList<string> Of(TenantDirectory tenants) =>
        [.. tenants.All.SelectMany(tenant => tenant.Numbers).Where(number => number.StartsWith('+')).DefaultIfEmpty(AnyNumber)];
}
