using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HateResponse.Bot.Channels.Twilio;

/// <summary>
/// The fields of a webhook as they came: in wire order, repeated names kept, nothing trimmed. ASP.NET's own form merges
/// names that differ in case and joins repeated ones, after which no signature can be checked.
/// </summary>
internal sealed class TwilioForm
{
    /// <summary>Most fields of one webhook; more is not Twilio.</summary>
    private const int MaxFields = 500;

    private TwilioForm(List<KeyValuePair<string, string>> fields) => Fields = fields;

    /// <summary>All fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>First value of a name, null when it was not sent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Key == name)
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Reads an <c>application/x-www-form-urlencoded</c> body; false where an escape is broken or it is no UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out TwilioForm? form)
    {
        form = null;
        var fields = new List<KeyValuePair<string, string>>(24);
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.IsEmpty)
            {
                continue;
            }

            var equals = field.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? field : field[..equals]);
            var value = equals < 0 ? "" : Decode(field[(equals + 1)..]);
            if (name is null || value is null || fields.Count == MaxFields)
            {
                return false;
            }

            fields.Add(new(name, value));
        }

        form = new TwilioForm(fields);
        return true;
    }

    private static string? Decode(ReadOnlySpan<byte> encoded)
    {
        Span<byte> decoded = encoded.Length <= 512 ? stackalloc byte[encoded.Length] : new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var octet = encoded[i];
            if (octet == '%')
            {
                if (i + 2 >= encoded.Length || Hex(encoded[i + 1]) is not { } high || Hex(encoded[i + 2]) is not { } low)
                {
                    return null;
                }

                octet = (byte)((high << 4) | low);
                i += 2;
            }
            else if (octet == '+')
            {
                octet = (byte)' ';
            }

            decoded[length++] = octet;
        }

        return System.Text.Unicode.Utf8.IsValid(decoded[..length]) ? Encoding.UTF8.GetString(decoded[..length]) : null;
    }

    private static int? Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => null,
    };
}
