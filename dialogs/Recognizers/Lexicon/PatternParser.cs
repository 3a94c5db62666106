using System.Globalization;

namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>
/// Reads patterns: <c>word</c>, <c>stem*</c>, <c>(a|b c)</c> one of, <c>[a|b]</c> perhaps, <c>$set</c>, <c>~3</c> up to
/// three words of any kind, <c>%</c> any number, <c>a | b</c> alternatives of the whole line.
/// </summary>
internal sealed class PatternParser(ListFile file, Vocabulary vocabulary, ulong language)
{
    private readonly Dictionary<string, Pattern> _sets = new(StringComparer.Ordinal);
    private string _text = "";
    private int _at;

    /// <summary>The pattern of a line.</summary>
    /// <exception cref="FormatException">A bracket is not closed, or a set is not defined above.</exception>
    public Pattern Parse(string text)
    {
        (_text, _at) = (text, 0);
        var pattern = Alternatives('\0');
        return _at == _text.Length ? pattern : throw Error("a bracket too many");
    }

    private Pattern Alternatives(char closing)
    {
        var branches = new List<Pattern> { Sequence(closing) };
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            branches.Add(Sequence(closing));
        }

        if (closing != '\0' && (_at >= _text.Length || _text[_at++] != closing))
        {
            throw Error("a bracket is not closed");
        }

        return Merge(branches);
    }

    /// <summary>Single words side by side become one set: the commonest shape, and the fastest to test.</summary>
    private static Pattern Merge(List<Pattern> branches)
    {
        var ids = branches.OfType<Pattern.Words>().SelectMany(w => w.Ids).Distinct().Order().ToArray();
        var rest = branches.Where(b => b is not Pattern.Words).ToList();
        if (ids.Length > 0)
        {
            rest.Insert(0, new Pattern.Words(ids));
        }

        return rest.Count == 1 ? rest[0] : new Pattern.Either(rest);
    }

    private Pattern Sequence(char closing)
    {
        var parts = new List<Pattern>();
        while (_at < _text.Length && _text[_at] != '|' && (closing == '\0' || _text[_at] != closing))
        {
            if (_text[_at] == ' ')
            {
                _at++;
                continue;
            }

            Part(parts);
        }

        return parts.Count == 1 ? parts[0] : new Pattern.Sequence(parts);
    }

    private void Part(List<Pattern> parts)
    {
        switch (_text[_at])
        {
            case '(':
                _at++;
                parts.Add(Alternatives(')'));
                break;
            case '[':
                _at++;
                parts.Add(new Pattern.Maybe(Alternatives(']')));
                break;
            case '%':
                _at++;
                parts.Add(new Pattern.Number());
                break;
            case '~':
                _at++;
                parts.Add(new Pattern.Gap(int.Parse(Take(), CultureInfo.InvariantCulture)));
                break;
            case '$':
                _at++;
                parts.Add(Set(Take()));
                break;
            default:
                Words(Take(), parts);
                break;
        }
    }

    private string Take()
    {
        var start = _at;
        while (_at < _text.Length && !" |()[]~$%".Contains(_text[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : throw Error("a word is missing");
    }

    private Pattern Set(string name)
    {
        if (!_sets.TryGetValue(name, out var set))
        {
            var definition = file.Sets.GetValueOrDefault(name) ?? throw Error($"${name} is not defined");
            var (text, at) = (_text, _at);
            set = Parse(definition);
            (_text, _at) = (text, at);
            _sets[name] = set;
        }

        return set;
    }

    private void Words(string word, List<Pattern> parts)
    {
        var stem = word.EndsWith('*');
        var (text, tokens) = Folding.Fold(word);
        for (var i = 0; i < tokens.Count; i++)
        {
            var folded = text.Substring(tokens[i].Start, tokens[i].Length);
            var id = stem && i == tokens.Count - 1
                ? vocabulary.AddStem(folded, language)
                : vocabulary.Add(folded, language);
            parts.Add(new Pattern.Words([id]));
        }
    }

    private FormatException Error(string message) => new($"{file.Name}: {message}: {_text}");
}
