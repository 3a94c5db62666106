using HateResponse.Bot.Tenants;

namespace HateResponse.Bot.Simulator;

/// <summary>The numbers that the phones can write to.</summary>
internal static class Lines
{
    /// <summary>A tenant without a number is reached at any.</summary>
    private const string AnyNumber = "+15035550100";

    /// <summary>The first number by which staff try the line; null where no tenant names one that is set aside for fiction.</summary>
    public static string? TestNumber(TenantDirectory tenants) => tenants.All
        .SelectMany(tenant => tenant.TestAddresses)
        .FirstOrDefault(address => !Phones.IsWhatsApp(address) && Phones.IsFictional(address));

    /// <summary>The line that an address of a phone writes to first: text messages to a number, WhatsApp to WhatsApp's.</summary>
    public static string For(TenantDirectory tenants, string address)
    {
        var numbers = tenants.All.SelectMany(tenant => tenant.Numbers);
        return Phones.IsWhatsApp(address)
            ? numbers.FirstOrDefault(Phones.IsWhatsApp) ?? Phones.WhatsApp + AnyNumber
            : numbers.FirstOrDefault(number => number.StartsWith('+')) ?? AnyNumber;
    }
}
