using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace HateResponse.Api.Access;

/// <summary>
/// How long a sign-in waits by where it comes from, whichever accounts were tried there; <see cref="SignInDelays"/> has the
/// figures. Of an address only a keyed hash is kept, in memory, under a key that is made anew and forgotten each day.
/// </summary>
internal sealed class AddressDelays(TimeProvider clock)
{
    private const int MostAddresses = 100_000;

    /// <summary>An IPv6 customer is given this much, and writes the rest: bytes.</summary>
    private const int NetworkBytes = 8;

    private readonly Lock _gate = new();

    /// <summary>When each address will have all its guesses back: the further in the future, the more it has used.</summary>
    private readonly Dictionary<UInt128, DateTimeOffset> _restedAt = [];

    private byte[] _salt = [];
    private DateTime _saltedOn;

    /// <summary>Takes one guess of an address; it counts as wrong until <see cref="GiveBack"/>.</summary>
    /// <param name="address">Null where the host does not know it: then all such share what one address has.</param>
    /// <returns>How long to wait before it is looked at; null when that would be too long, and then it is not counted.</returns>
    public TimeSpan? Take(IPAddress? address)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var key = Key(address, now);
            var restedAt = _restedAt.TryGetValue(key, out var found) && found > now ? found : now;
            var wait = restedAt - now - (SignInDelays.AddressGuessesFree - 1) * SignInDelays.AddressGuessEvery;
            if (wait > SignInDelays.AddressWaitsAtMost)
            {
                return null;
            }

            Forget(now);
            _restedAt[key] = restedAt + SignInDelays.AddressGuessEvery;
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
    }

    /// <summary>The guess was right: it costs the address nothing.</summary>
    public void GiveBack(IPAddress? address)
    {
        lock (_gate)
        {
            var key = Key(address, clock.GetUtcNow());
            if (_restedAt.TryGetValue(key, out var restedAt))
            {
                _restedAt[key] = restedAt - SignInDelays.AddressGuessEvery;
            }
        }
    }

    private UInt128 Key(IPAddress? address, DateTimeOffset now)
    {
        if (_saltedOn != now.UtcDateTime.Date)
        {
            (_salt, _saltedOn) = (RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes), now.UtcDateTime.Date);
            _restedAt.Clear();
        }

        return BitConverter.ToUInt128(HMACSHA256.HashData(_salt, Network(address ?? IPAddress.None)));
    }

    private static ReadOnlySpan<byte> Network(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, NetworkBytes) : bytes;
    }

    private void Forget(DateTimeOffset now)
    {
        if (_restedAt.Count < MostAddresses)
        {
            return;
        }

        foreach (var (key, restedAt) in _restedAt)
        {
            if (restedAt <= now)
            {
                _restedAt.Remove(key); // allowed while it is walked through
            }
        }
    }
}
