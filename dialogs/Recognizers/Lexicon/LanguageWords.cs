namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>The word lists of one language.</summary>
internal sealed class LanguageWords
{
    private readonly Dictionary<string, RuleBook> _books;
    private readonly Dictionary<int, int> _ranks = [];
    private readonly HashSet<int> _against = [];

    /// <summary>Reads the files of a language.</summary>
    /// <param name="code">BCP 47 code: the name of the folder.</param>
    /// <param name="bit">Its bit in the vocabulary.</param>
    /// <param name="vocabulary">Learns the words.</param>
    /// <param name="danger">Book of all languages to which its dangers are added.</param>
    /// <param name="files">Names of its files.</param>
    /// <exception cref="InvalidOperationException">A file bears a name that nothing reads.</exception>
    public LanguageWords(string code, ulong bit, Vocabulary vocabulary, RuleBook danger, IEnumerable<string> files)
    {
        (Code, Bit) = (code, bit);
        var names = files.ToList();
        ReadCommon(WordLists.Read($"words/{code}/common"), vocabulary);
        _books = new(StringComparer.Ordinal)
        {
            ["ages"] = Ages = new(vocabulary),
            ["bias"] = Bias = new(vocabulary),
            ["choice"] = Choice = new(vocabulary),
            ["commands"] = Commands = new(vocabulary),
            ["confirm"] = Confirm = new(vocabulary),
            ["contact"] = Contact = new(vocabulary),
            ["danger"] = danger,
            ["dates"] = Dates = new(vocabulary),
            ["fillers"] = Fillers = new(vocabulary),
            ["insults"] = Insults = new(vocabulary),
            ["hedges"] = Hedges = new(vocabulary),
            ["injuries"] = Injuries = new(vocabulary),
            ["motives"] = Motives = new(vocabulary),
            ["numbers"] = Numbers = new(vocabulary),
            ["optout"] = OptOut = new(vocabulary),
            ["places"] = Places = new(vocabulary),
            ["police"] = Police = new(vocabulary),
            ["roles"] = Roles = new(vocabulary),
            ["types"] = Types = new(vocabulary),
            ["weapons"] = Weapons = new(vocabulary),
        };
        foreach (var name in names.Where(n => n != "common"))
        {
            var book = _books.GetValueOrDefault(name)
                ?? throw new InvalidOperationException($"words/{code}/{name} is read by nothing");
            book.Add(ListFile.Parse($"{code}/{name}", WordLists.Read($"words/{code}/{name}")), bit, Commonness);
        }
    }

    /// <summary>BCP 47 code.</summary>
    public string Code { get; }

    /// <summary>Its bit in <see cref="Vocabulary.LanguagesOf"/>.</summary>
    public ulong Bit { get; }

    /// <summary>Letters that only this language of ours has.</summary>
    public string Letters { get; private set; } = "";

    /// <summary>Letters of its script: one of them says no more than that it may be this language.</summary>
    public string Script { get; private set; } = "";

    /// <summary>Letters of its script that it does not have.</summary>
    public string Foreign { get; private set; } = "";

    /// <summary>Digits that stand for letters inside its words when they are written in Latin letters.</summary>
    public string Digits { get; private set; } = "";

    /// <summary>The letter of an "and" that is written onto the word after it.</summary>
    public string JoinedAnd { get; private set; } = "";

    /// <summary>How a person says their age: <c>age</c>, and <c>other</c> for numbers that count something else.</summary>
    public RuleBook Ages { get; }

    /// <summary>Motives; the sections are codes of <c>bias.motivations</c>.</summary>
    public RuleBook Bias { get; }

    /// <summary>Words around a choice: "the", "option", "and", "all", "none of these".</summary>
    public RuleBook Choice { get; }

    /// <summary>Commands; the sections are names of <see cref="Command"/>, with a language where one is named.</summary>
    public RuleBook Commands { get; }

    /// <summary>How to reach the person: <c>text</c>, <c>call</c>, either with <c>not</c> before it, and <c>none</c>.</summary>
    public RuleBook Contact { get; }

    /// <summary>Yes, no and doubt.</summary>
    public RuleBook Confirm { get; }

    /// <summary>Words of time; the sections are names of <c>ItemKind</c>.</summary>
    public RuleBook Dates { get; }

    /// <summary>Politeness and hesitation.</summary>
    public RuleBook Fillers { get; }

    /// <summary>Words that say of a deed that it was not done, only feared, or done to others far away.</summary>
    public RuleBook Hedges { get; }

    /// <summary>Harm to the body; the sections are codes of <c>injury.level</c>.</summary>
    public RuleBook Injuries { get; }

    /// <summary>How a story says a motive; the sections are codes of <c>bias.motivations</c>, or <c>read</c> and a reach.</summary>
    public RuleBook Motives { get; }

    /// <summary>Cardinals, ordinals and their endings.</summary>
    public RuleBook Numbers { get; }

    /// <summary>Wishes for no more messages, and for messages again.</summary>
    public RuleBook OptOut { get; }

    /// <summary>States, cities by other names, online, on the way, unknown.</summary>
    public RuleBook Places { get; }

    /// <summary>What the police were told and did; the sections are codes of <c>police.reported</c>, or <c>want no</c>.</summary>
    public RuleBook Police { get; }

    /// <summary>For whom a person writes; the sections are codes of <c>reporter.role</c>.</summary>
    public RuleBook Roles { get; }

    /// <summary>Messages that insult the line and say nothing else.</summary>
    public RuleBook Insults { get; }

    /// <summary>What happened; the sections are codes of <c>incident.types</c>.</summary>
    public RuleBook Types { get; }

    /// <summary>What was used or shown; the sections are codes of <c>weapon</c>.</summary>
    public RuleBook Weapons { get; }

    /// <summary>True for a word of <c>common.txt</c>: it says what language is spoken, and little else.</summary>
    public bool IsCommon(int id) => _ranks.ContainsKey(id);

    /// <summary>True for a word that another language of the same script has, and this one does not.</summary>
    public bool IsAgainst(int id) => _against.Contains(id);

    /// <summary>Builds the indexes; the vocabulary is complete by now.</summary>
    public void Freeze()
    {
        foreach (var (name, book) in _books)
        {
            if (name != "danger")
            {
                book.Freeze();
            }
        }
    }

    private int Commonness(int id) => _ranks.GetValueOrDefault(id, int.MaxValue) switch
    {
        < 80 => 60,
        < int.MaxValue => 6,
        _ => 1,
    };

    private void ReadCommon(string text, Vocabulary vocabulary)
    {
        foreach (var (section, line, _) in ListFile.Parse($"{Code}/common", text).Entries)
        {
            var letters = line.Replace(" ", "", StringComparison.Ordinal);
            switch (section)
            {
                case "letters":
                    Letters += letters;
                    break;
                case "script":
                    Script += letters;
                    break;
                case "foreign":
                    Foreign += letters;
                    break;
                case "digits":
                    Digits += letters;
                    break;
                case "joined_and":
                    JoinedAnd += letters;
                    break;
                default:
                    ReadWords(section, line.Split(' ', StringSplitOptions.RemoveEmptyEntries), vocabulary);
                    break;
            }
        }
    }

    private void ReadWords(string section, string[] line, Vocabulary vocabulary)
    {
        foreach (var word in line)
        {
            switch (section)
            {
                case "endings":
                    vocabulary.AddEnding(word, Bit);
                    break;
                case "before":
                    vocabulary.Affixes.AddBefore(Folding.Fold(word).Text);
                    break;
                case "after":
                    vocabulary.Affixes.AddAfter(Folding.Fold(word).Text);
                    break;
                case "against":
                    _against.Add(vocabulary.Add(Folding.Fold(word).Text, 0));
                    break;
                default:
                    Rank(word, vocabulary);
                    break;
            }
        }
    }

    /// <summary>A digit that stands for a letter parts a word; the longer part is the word that is known.</summary>
    private void Rank(string word, Vocabulary vocabulary)
    {
        var (text, tokens) = Folding.Fold(word);
        foreach (var token in tokens)
        {
            if (tokens.Count == 1 || (token.Number < 0 && token.Length > 2))
            {
                _ranks.TryAdd(vocabulary.Add(text.Substring(token.Start, token.Length), Bit), _ranks.Count);
            }
        }
    }
}
