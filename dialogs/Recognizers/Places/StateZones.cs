using System.Collections.Frozen;

namespace HateResponse.Dialogs.Recognizers.Places;

/// <summary>The time zone in which most people of a state live (IANA names; the states themselves say so in law).</summary>
internal static class StateZones
{
    private static readonly FrozenDictionary<string, string> Zones = new (string Zone, string States)[]
    {
        ("America/New_York", "CT DE DC FL GA IN KY ME MD MA MI NH NJ NY NC OH PA RI SC VT VA WV"),
        ("America/Chicago", "AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI"),
        ("America/Denver", "CO ID MT NM UT WY"),
        ("America/Phoenix", "AZ"),
        ("America/Los_Angeles", "CA NV OR WA"),
        ("America/Anchorage", "AK"),
        ("Pacific/Honolulu", "HI"),
        ("America/Puerto_Rico", "PR VI"),
        ("Pacific/Guam", "GU MP"),
        ("Pacific/Pago_Pago", "AS"),
    }
    .SelectMany(row => row.States.Split(' ').Select(state => (State: state, row.Zone)))
    .ToFrozenDictionary(pair => pair.State, pair => pair.Zone, StringComparer.Ordinal);

    /// <summary>Zone of a state by its two letters; null where it is not known.</summary>
    public static string? Of(string? state) => state is null ? null : Zones.GetValueOrDefault(state);
}
