using System.Globalization;

namespace HateResponse.Bot.Simulator;

/// <summary>
/// The simulated phones and what is on them: in memory, the latest only. Each has two addresses: its number for text messages,
/// and <c>whatsapp:</c> with the number.
/// </summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class Phones
{
    /// <summary>How the provider spells a WhatsApp address.</summary>
    public const string WhatsApp = "whatsapp:";

    private const string Prefix = "+15035550";
    private const int FirstNumber = 150;
    private const int LastNumber = 199;
    private const int FirstPhones = 3;
    private const int MaxPhones = 50;
    private const int MaxMessages = 500;

    private readonly Lock _lock = new();
    private readonly List<string> _numbers = [];
    private readonly Dictionary<string, List<PhoneMessage>> _threads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forgotten = new(StringComparer.Ordinal);
    private long _version;

    /// <summary>Lays out the first phones.</summary>
    public Phones()
    {
        for (var i = 0; i < FirstPhones; i++)
        {
            _numbers.Add(Number(FirstNumber + i));
        }
    }

    /// <summary>Whether an address is WhatsApp's.</summary>
    public static bool IsWhatsApp(string address) => address.StartsWith(WhatsApp, StringComparison.Ordinal);

    /// <summary>Number of the phone that has an address.</summary>
    public static string NumberOf(string address) => IsWhatsApp(address) ? address[WhatsApp.Length..] : address;

    /// <summary>Whether a number is set aside for fiction (555-0100 to 555-0199), so that no text can be anybody's.</summary>
    public static bool IsFictional(string address) =>
        NumberOf(address) is ['+', '1', _, _, _, '5', '5', '5', '0', '1', _, _] number &&
        number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Rises with every change, so that a page knows whether it is up to date.</summary>
    public long Version
    {
        get
        {
            lock (_lock)
            {
                return _version;
            }
        }
    }

    /// <summary>All numbers, in the order in which the phones came.</summary>
    public IReadOnlyList<string> Numbers
    {
        get
        {
            lock (_lock)
            {
                return [.. _numbers];
            }
        }
    }

    /// <summary>A phone more; the last one where there are too many.</summary>
    /// <param name="reserved">A number that is not given to it; null for none.</param>
    public string Add(string? reserved)
    {
        lock (_lock)
        {
            var free = Enumerable.Range(FirstNumber, LastNumber - FirstNumber + 1)
                .Select(Number)
                .FirstOrDefault(number => number != reserved && !_numbers.Contains(number));
            return free is not null && HasRoomFor(free) ? free : _numbers[^1];
        }
    }

    /// <summary>What is at an address, oldest first; empty for one that nobody has.</summary>
    public IReadOnlyList<PhoneMessage> On(string address)
    {
        lock (_lock)
        {
            return _threads.TryGetValue(address, out var messages) ? [.. messages] : [];
        }
    }

    /// <summary>Puts a message on a phone; false where that would be a phone too many.</summary>
    public bool Put(string address, PhoneMessage message)
    {
        lock (_lock)
        {
            if (!HasRoomFor(NumberOf(address)))
            {
                return false;
            }

            if (!_threads.TryGetValue(address, out var messages))
            {
                _threads.Add(address, messages = []);
            }

            messages.Add(message);
            if (messages.Count > MaxMessages)
            {
                messages.RemoveAt(0);
            }

            _version++;
            return true;
        }
    }

    /// <summary>Notes how far a message got.</summary>
    public void Mark(string address, string sid, string status, string? errorCode = null)
    {
        lock (_lock)
        {
            if (_threads.TryGetValue(address, out var messages) &&
                messages.FindIndex(message => message.Sid == sid) is >= 0 and var i)
            {
                messages[i] = messages[i] with { Status = status, ErrorCode = errorCode };
                _version++;
            }
        }
    }

    /// <summary>Whether the provider still has a message that is on a phone.</summary>
    public bool Remembers(string sid)
    {
        lock (_lock)
        {
            return !_forgotten.Contains(sid);
        }
    }

    /// <summary>
    /// Takes a message out of the provider's records, not off the phone: true when it was there, false when it is in one of the
    /// statuses in which it cannot be, null when the provider has none such.
    /// </summary>
    public bool? Forget(string sid, IReadOnlyCollection<string> moving)
    {
        lock (_lock)
        {
            var message = _threads.Values.SelectMany(thread => thread).FirstOrDefault(message => message.Sid == sid);
            return message is null || _forgotten.Contains(sid) ? null
                : !moving.Contains(message.Status) && _forgotten.Add(sid);
        }
    }

    /// <summary>Whether the phone's owner stopped the line's texts at the provider.</summary>
    public bool HasStopped(string address)
    {
        lock (_lock)
        {
            return _stopped.Contains(address);
        }
    }

    /// <summary>Does with STOP and START what the provider does; on WhatsApp it does nothing.</summary>
    public void Heed(string address, string text)
    {
        var word = IsWhatsApp(address) ? "" : text.Trim().ToUpperInvariant();
        lock (_lock)
        {
            if (word is "STOP" or "STOPALL" or "UNSUBSCRIBE" or "CANCEL" or "END" or "QUIT" or "REVOKE" or "OPTOUT")
            {
                _stopped.Add(address);
            }
            else if (word is "START" or "YES" or "UNSTOP")
            {
                _stopped.Remove(address);
            }
        }
    }

    /// <summary>Lays out the phone of a number, where there is room.</summary>
    public bool LayOut(string number)
    {
        lock (_lock)
        {
            return HasRoomFor(number);
        }
    }

    private bool HasRoomFor(string number)
    {
        if (_numbers.Contains(number))
        {
            return true;
        }

        if (_numbers.Count >= MaxPhones)
        {
            return false;
        }

        _numbers.Add(number);
        _version++;
        return true;
    }

    private static string Number(int last) => Prefix + last.ToString(CultureInfo.InvariantCulture);
}
