namespace HateResponse.Dialogs.Engine;

/// <summary>
/// All that the dialog knows of a conversation, as JSON between two turns. What was answered is the <see cref="Log"/>; the rest
/// says where the talk stands.
/// </summary>
/// <remarks>Lists give their default when they are read: generated JSON puts null where an older state lacks a property.</remarks>
public sealed record DialogState
{
    /// <summary>A conversation in which nothing was said yet.</summary>
    public static DialogState New { get; } = new();

    /// <summary>Version of this form.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>BCP 47 language of the conversation, null before it is known.</summary>
    public string? Language { get; init; }

    /// <summary>What the conversation is doing.</summary>
    public DialogMode Mode { get; init; }

    /// <summary>What it goes back to after a pause or an opt-out.</summary>
    public DialogMode ModeBefore { get; init; }

    /// <summary>Whether the person was told who answers here and who reads along.</summary>
    public bool Welcomed { get; init; }

    /// <summary>UTC instant at which the draft was begun, null before the first message.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>UTC instant of the person's last message.</summary>
    public DateTimeOffset? LastHeardAt { get; init; }

    /// <summary>Answers, retractions and pieces of the story, in order.</summary>
    public IReadOnlyList<LogEntry> Log { get => field ?? []; init; }

    /// <summary>The question that waits for an answer, null when none does.</summary>
    public OpenQuestion? Open { get; init; }

    /// <summary>Id of a question that came in between, before the report goes on; null for none.</summary>
    public string? Interposed { get; init; }

    /// <summary>Pieces of the story from which the gaps have been read.</summary>
    public int PiecesRead { get; init; }

    /// <summary>Whether pieces of the story came in since the last reply, and the line waits until the person pauses.</summary>
    public bool Listening { get; init; }

    /// <summary>Signs of danger.</summary>
    public IReadOnlyList<RaisedFlag> Flags { get => field ?? []; init; }

    /// <summary>The report after it was handed over, null before.</summary>
    public SubmittedReport? Report { get; init; }

    /// <summary>Reports that were handed over before the person began again: they are still theirs to take back and to erase.</summary>
    public IReadOnlyList<Guid> Earlier { get => field ?? []; init; }

    /// <summary>Organizations on offer, null when none were offered.</summary>
    public IReadOnlyList<MatchOffer>? Matches { get; init; }

    /// <summary>Whether the person has not seen those yet, nor heard that there are any.</summary>
    public bool MatchesWait { get; init; }

    /// <summary>Referrals that the person chose.</summary>
    public IReadOnlyList<ReferralStanding> Referrals { get => field ?? []; init; }

    /// <summary>The person's request for a human, null when there was none.</summary>
    public Guid? HandoffId { get; init; }

    /// <summary>Whether a code was given to come back with.</summary>
    public bool HasCode { get; init; }

    /// <summary>Word that the person chose to be asked for before anything is shown after a break, folded; null for none.</summary>
    public string? CodeWord { get; init; }

    /// <summary>Wrong code words since the last right one.</summary>
    public int WrongWords { get; init; }

    /// <summary>Whether the person asked for words that give nothing away.</summary>
    public bool Discreet { get; init; }

    /// <summary>UTC instant from which on nothing is kept, null where it is.</summary>
    public DateTimeOffset? OffRecordSince { get; init; }

    /// <summary>Whether help was asked for where nothing is kept.</summary>
    public bool HelpAsked { get; init; }

    /// <summary>Whether answers of the report that was handed over are being changed: it is handed over again when they are known.</summary>
    public bool Amending { get; init; }

    /// <summary>Whether the person was reminded of the draft.</summary>
    public bool Reminded { get; init; }

    /// <summary>UTC instant at which a draft was erased because nobody came back to it; null once the person heard of it.</summary>
    public DateTimeOffset? ExpiredAt { get; init; }

    /// <summary>Report of somebody else's making that the person is asked about, null for none.</summary>
    public Guid? ToConfirm { get; init; }

    /// <summary>Whether a code was given by which the person whom the report is about can agree.</summary>
    public bool MayBeConfirmed { get; init; }

    /// <summary>Times that the line itself was insulted.</summary>
    public int Insults { get; init; }

    /// <summary>Messages of the last minutes, null before the first.</summary>
    public MessageBurst? Burst { get; init; }

    /// <summary>What the person was sent today, null before the first reply.</summary>
    public SegmentsSpent? Spent { get; init; }

    /// <summary>
    /// UTC instant at which somebody wrote again after a break: what was told before is not shown until they prove to be the same
    /// person. Null while it is.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
