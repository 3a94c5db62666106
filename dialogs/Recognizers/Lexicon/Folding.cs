using System.Buffers;
using System.Globalization;
using System.Text;

namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Reads a text into tokens of comparable characters; the word lists go through it too, so both sides agree.</summary>
internal ref struct Folding
{
    private readonly char[] _chars;
    private readonly List<Token> _tokens;
    private int _length;
    private int _start;
    private Kind _kind;
    private char _before;
    private bool _blank;
    private bool _break;
    private bool _latin;

    private Folding(char[] chars, List<Token> tokens)
    {
        _chars = chars;
        _tokens = tokens;
        _start = -1;
        _break = true;
    }

    private enum Kind
    {
        Word,
        Number,
        Symbol,
    }

    /// <summary>Tokens of a text, and the text that they lie in.</summary>
    public static (string Text, List<Token> Tokens) Fold(ReadOnlySpan<char> text)
    {
        // NFKD of foreign scripts may lengthen a text; a lone surrogate is no text and would throw
        ReadOnlySpan<char> source = NeedsNormalizing(text) ? Decompose(text) : text;
        var chars = ArrayPool<char>.Shared.Rent((source.Length * 2) + 1);
        var folding = new Folding(chars, new(Math.Max(4, source.Length / 4)));
        for (var i = 0; i < source.Length; i++)
        {
            folding.Read(source, ref i);
        }

        folding.Close();
        var folded = new string(chars, 0, folding._length);
        ArrayPool<char>.Shared.Return(chars, clearArray: true);
        return (folded, folding._tokens);
    }

    private static bool NeedsNormalizing(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c > '\u024F' && c is not (>= '\u2010' and <= '\u2027') and not '\uFE0F' and not '\u20E3')
            {
                return true;
            }
        }

        return false;
    }

    private static string Decompose(ReadOnlySpan<char> text)
    {
        var clean = text.ToArray();
        for (var i = 0; i < clean.Length; i++)
        {
            if (char.IsHighSurrogate(clean[i]) && i + 1 < clean.Length && char.IsLowSurrogate(clean[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(clean[i]) || clean[i] is '\uFFFE' or '\uFFFF')
            {
                clean[i] = ' ';
            }
        }

        // ten is one keycap, and NFKD leaves it alone
        return new string(clean).Replace("🔟", "10", StringComparison.Ordinal).Normalize(NormalizationForm.FormKD);
    }

    private void Read(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i];
        if (c < '\u0080')
        {
            ReadAscii(text, i, c);
        }
        else if (LatinLetters.Fold(c) is { } letters)
        {
            foreach (var letter in letters)
            {
                Append(letter, Kind.Word);
            }

            _latin = true;
        }
        else
        {
            ReadOther(text, ref i);
        }
    }

    private void ReadAscii(ReadOnlySpan<char> text, int i, char c)
    {
        if (char.IsAsciiLetter(c))
        {
            Append((char)(c | 0x20), Kind.Word);
            _latin = true;
        }
        else if (char.IsAsciiDigit(c))
        {
            Append(c, Kind.Number);
        }
        else if (c is not ('\'' or '`') || _start < 0 || i + 1 >= text.Length || !char.IsLetter(text[i + 1]))
        {
            Part(c, c is '!' or '?' or ';' or '\n' || (c == '.' && EndsSentence(text, i)));
        }
    }

    /// <summary>A full stop before a blank or the end; dots of hesitation ("he has... a gun") part nothing.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int i) =>
        (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && (i == 0 || text[i - 1] != '.');

    private void ReadOther(ReadOnlySpan<char> text, ref int i)
    {
        _ = Rune.DecodeFromUtf16(text[i..], out var rune, out var units);
        i += units - 1;
        if (rune.Value is '\u2019' or '\u02BC' or '\u00B4' or '\u2018' && _start >= 0)
        {
            return;
        }

        if (IsInvisible(rune.Value))
        {
            return;
        }

        ReadCategory(rune, Rune.GetUnicodeCategory(rune));
    }

    private void ReadCategory(Rune rune, UnicodeCategory category)
    {
        switch (category)
        {
            case UnicodeCategory.DecimalDigitNumber:
                Append((char)('0' + (int)Rune.GetNumericValue(rune)), Kind.Number);
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark when _latin || ArabicLetters.IsMark(rune.Value):
                break;
            case <= UnicodeCategory.OtherNumber:
                _latin = false;
                Append(ArabicLetters.Fold(Rune.ToLowerInvariant(rune)), Kind.Word);
                break;
            case UnicodeCategory.OtherSymbol:
                Close();
                Append(rune, Kind.Symbol);
                Close();
                break;
            default:
                var mark = Mark(rune);
                Part(mark, mark is ';' or '。' or '।' or '؟' or '۔');
                break;
        }
    }

    /// <summary>A mark as the rules of dates and lists know it.</summary>
    private static char Mark(Rune rune) => rune.Value switch
    {
        '،' => ',',
        '؛' => ';',
        <= char.MaxValue => (char)rune.Value,
        _ => ' ',
    };

    /// <summary>Joiners, direction marks, keycap frames, skin tones and signs of gender: they change how a character looks only.</summary>
    private static bool IsInvisible(int value) => value is '\u20E3' or '\uFE0F' or '\u00AD' or '\uFEFF' or '\u061C' or ArabicLetters.Stretch or ArabicLetters.Hamza
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069')
        or '\u2640' or '\u2642'
        or (>= 0x1F3FB and <= 0x1F3FF);

    private void Append(Rune rune, Kind kind)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            Append(unit, kind);
        }
    }

    private void Append(char c, Kind kind)
    {
        if (_start >= 0 && _kind != kind)
        {
            Close();
        }

        if (_start < 0)
        {
            Open(kind);
        }

        _chars[_length++] = c;
    }

    private void Open(Kind kind)
    {
        if (_tokens.Count > 0 && _before != '\0')
        {
            _chars[_length++] = ' ';
        }

        _start = _length;
        _kind = kind;
    }

    private void Part(char mark, bool ends)
    {
        Close();
        _break |= ends;
        var blank = char.IsWhiteSpace(mark);
        _blank |= blank || _before is not ('\0' or ' ');
        _before = blank && _before != '\0' ? _before : blank ? ' ' : mark;
    }

    private void Close()
    {
        if (_start < 0)
        {
            return;
        }

        var word = _chars.AsSpan(_start, _length - _start);
        _tokens.Add(new Token
        {
            Start = _start,
            Length = word.Length,
            Number = _kind == Kind.Number && word.Length <= 9 ? int.Parse(word, CultureInfo.InvariantCulture) : -1,
            Before = _before,
            Tight = !_blank,
            Break = _break,
        });
        _start = -1;
        (_before, _blank, _break) = ('\0', false, false);
    }
}
