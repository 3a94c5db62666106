using System.Globalization;

namespace HateResponse.Bot.Simulator;

/// <summary>The simulated phones and what is on them: in memory, the latest only.</summary>
/// <remarks>Safe for use by many threads.</remarks>
internal sealed class Phones
{
    private const string Prefix = "+15035550";
    private const int FirstNumber = 150;
    private const int LastNumber = 199;
    private const int FirstPhones = 3;
    private const int MaxPhones = 50;
    private const int MaxMessages = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<PhoneMessage>> _phones = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);

    /// <summary>Lays out the first phones.</summary>
    public Phones()
    {
        for (var i = 0; i < FirstPhones; i++)
        {
            _phones.Add(Number(FirstNumber + i), []);
        }
    }

    /// <summary>Whether a number is set aside for fiction (555-0100 to 555-0199), so that no text can be anybody's.</summary>
    public static bool IsFictional(string number) =>
        number is ['+', '1', _, _, _, '5', '5', '5', '0', '1', _, _] && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>All numbers, in the order in which the phones came.</summary>
    public IReadOnlyList<string> Numbers
    {
        get
        {
            lock (_lock)
            {
                return [.. _phones.Keys];
            }
        }
    }

    /// <summary>A phone more; the last one where there are too many.</summary>
    public string Add()
    {
        lock (_lock)
        {
            for (var i = FirstNumber; i <= LastNumber; i++)
            {
                if (_phones.Count < MaxPhones && _phones.TryAdd(Number(i), []))
                {
                    return Number(i);
                }
            }

            return _phones.Keys.Last();
        }
    }

    /// <summary>What is on a phone, oldest first; empty for a phone that nobody has.</summary>
    public IReadOnlyList<PhoneMessage> On(string number)
    {
        lock (_lock)
        {
            return _phones.TryGetValue(number, out var messages) ? [.. messages] : [];
        }
    }

    /// <summary>Puts a message on a phone; false where that would be a phone too many.</summary>
    public bool Put(string number, PhoneMessage message)
    {
        lock (_lock)
        {
            if (!_phones.TryGetValue(number, out var messages))
            {
                if (_phones.Count >= MaxPhones)
                {
                    return false;
                }

                _phones.Add(number, messages = []);
            }

            messages.Add(message);
            if (messages.Count > MaxMessages)
            {
                messages.RemoveAt(0);
            }

            return true;
        }
    }

    /// <summary>Notes how far a message got.</summary>
    public void Mark(string number, string sid, string status)
    {
        lock (_lock)
        {
            if (_phones.TryGetValue(number, out var messages) &&
                messages.FindIndex(message => message.Sid == sid) is >= 0 and var i)
            {
                messages[i] = messages[i] with { Status = status };
            }
        }
    }

    /// <summary>Whether the phone's owner stopped the line's texts at the provider.</summary>
    public bool HasStopped(string number)
    {
        lock (_lock)
        {
            return _stopped.Contains(number);
        }
    }

    /// <summary>Does with STOP and START what the provider does.</summary>
    public void Heed(string number, string text)
    {
        var word = text.Trim().ToUpperInvariant();
        lock (_lock)
        {
            if (word is "STOP" or "STOPALL" or "UNSUBSCRIBE" or "CANCEL" or "END" or "QUIT" or "REVOKE" or "OPTOUT")
            {
                _stopped.Add(number);
            }
            else if (word is "START" or "YES" or "UNSTOP")
            {
                _stopped.Remove(number);
            }
        }
    }

    private static string Number(int last) => Prefix + last.ToString(CultureInfo.InvariantCulture);
}
