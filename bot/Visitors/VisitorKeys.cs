using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace HateResponse.Bot.Visitors;

/// <summary>
/// Words for where requests come from, so that many from one place can be told from many people. They are made with a salt that
/// lives in memory for a day: no address is kept anywhere, and after that day nobody can tell whose a word was.
/// </summary>
internal sealed class VisitorKeys(TimeProvider clock)
{
    private const int SaltBytes = 32;
    private const int KeyBytes = 12;

    /// <summary>Of an IPv6 address the part that one household has.</summary>
    private const int HouseholdBytes = 8;

    private readonly Lock _lock = new();
    private byte[] _salt = [];
    private DateOnly _day;

    /// <summary>The word of whoever sent a request.</summary>
    public string Of(HttpContext http) => Of(Address(http));

    private string Of(IPAddress address)
    {
        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        var place = address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? bytes.AsSpan(0, HouseholdBytes)
            : bytes;
        return Convert.ToHexStringLower(HMACSHA256.HashData(Salt(), place).AsSpan(0, KeyBytes));
    }

    /// <summary>A proxy on this machine is believed about the one address that it adds itself; nobody else is.</summary>
    private static IPAddress Address(HttpContext http)
    {
        var sender = http.Connection.RemoteIpAddress ?? IPAddress.None;
        return IPAddress.IsLoopback(sender) && http.Request.Headers["X-Forwarded-For"] is [.., { } last] &&
            IPAddress.TryParse(last.Split(',')[^1].Trim(), out var forwarded) ? forwarded : sender;
    }

    private byte[] Salt()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        lock (_lock)
        {
            if (_salt.Length == 0 || _day != today)
            {
                (_salt, _day) = (RandomNumberGenerator.GetBytes(SaltBytes), today);
            }

            return _salt;
        }
    }
}
