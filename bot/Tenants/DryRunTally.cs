using HateResponse.Dialogs.Engine;

namespace HateResponse.Bot.Tenants;

/// <summary>Adds up what other settings change for drafts.</summary>
internal sealed class DryRunTally
{
    private readonly SortedDictionary<(string What, string Question), int> _counts = [];
    private readonly List<Guid> _unreadable = [];
    private int _drafts;
    private int _changed;

    /// <summary>Counts a draft.</summary>
    public void Add(DraftChange change)
    {
        _drafts++;
        var before = _counts.Values.Sum();
        Count("asked again", change.AskedAgain);
        Count("ignored", change.Ignored);
        Count("newly asked", change.NewlyAsked);
        _changed += _counts.Values.Sum() > before ? 1 : 0;
    }

    /// <summary>Notes a conversation whose state cannot be read.</summary>
    public void AddUnreadable(Guid id) => _unreadable.Add(id);

    /// <summary>Says the result.</summary>
    /// <param name="tenant">Tenant id.</param>
    /// <param name="say">A line at a time.</param>
    public void Say(string tenant, Action<string> say)
    {
        say($"{tenant}: {_drafts} open drafts, {_changed} of them change");
        foreach (var ((what, question), count) in _counts)
        {
            say($"  {what,-12} {question,-20} {count}");
        }

        foreach (var id in _unreadable)
        {
            say($"  not readable {id}");
        }
    }

    private void Count(string what, IReadOnlyList<string> questions)
    {
        foreach (var question in questions)
        {
            _counts[(what, question)] = _counts.GetValueOrDefault((what, question)) + 1;
        }
    }
}
