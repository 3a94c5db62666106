using System.Text.Json;
using System.Text.RegularExpressions;
using HateResponse.Dialogs.Activities;
using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;

namespace HateResponse.Dialogs.Tests.Walks;

/// <summary>What must be so after any turn of anybody.</summary>
internal static partial class TurnProperties
{
    private const int MaxSegments = 3;

    /// <summary>Holds a turn against all of them.</summary>
    public static void Check(DialogState before, TurnContext context, TurnResult result)
    {
        RepliesCanBeRead(context, result);
        SomethingIsAsked(context, result.State);
        SomethingIsSaid(context, result);
        ErasedIsGone(result);
        QuietWordsTellNothing(before, context, result);
        NothingIsKeptOffTheRecord(before, result);
        AClosedPhoneShowsNothing(context, result);
        RemindersAreAllowed(before, context, result);
        CodesDiffer(result);
    }

    public static string Json(DialogState state) => JsonSerializer.Serialize(state, DialogStateJson.Default.DialogState);

    private static void RepliesCanBeRead(TurnContext context, TurnResult result)
    {
        foreach (var reply in result.Replies)
        {
            var text = NumberedText.Of(reply);
            Assert.False(string.IsNullOrWhiteSpace(reply.Text), "An empty reply.");
            Assert.False(text.Contains('{', StringComparison.Ordinal), "A placeholder: " + text);
            Assert.True(context.ChannelCode == "webchat" || SegmentEncoder.Encode(text).Segments <= MaxSegments, "Too long: " + text);
        }
    }

    /// <summary>No dead end: who is telling a report is asked something that applies.</summary>
    private static void SomethingIsAsked(TurnContext context, DialogState state)
    {
        if (context.Activity.Type != ActivityTypes.Message || state is not { Mode: DialogMode.Reporting, StartedAt: not null } || IsRestrained(context, state))
        {
            return;
        }

        var set = QuestionSet.Of(context.Tenant);
        var open = state.Open is { } asked ? set.Find(asked.Id) : null;
        if (open is null)
        {
            Assert.True(state.Listening, $"Nothing is asked: {state.Open?.Id}.");
            return;
        }

        Assert.True(state.Listening || open.Applies(Answers.Of(state.Log, set)), $"Does not apply: {open.Id}.");
    }

    private static void SomethingIsSaid(TurnContext context, TurnResult result) => Assert.True(
        context.Activity.Type != ActivityTypes.Message || result.Replies.Count > 0 || result.State.Listening ||
        result.State.Mode == DialogMode.OptedOut || IsRestrained(context, result.State),
        "Nothing is said.");

    /// <summary>Who floods, insults or has been sent too much today is read, and not answered every time.</summary>
    private static bool IsRestrained(TurnContext context, DialogState state) =>
        state.Insults > 1 || state.Burst?.Count > context.Tenant.FloodMessages || state.Spent?.Segments > context.Tenant.DailySegments;

    private static void ErasedIsGone(TurnResult result)
    {
        if (result.Effects.OfType<TurnEffect.EraseAll>().Any())
        {
            var left = Json(result.State);
            Assert.DoesNotContain(WalkWords.Told, told => left.Contains(told, StringComparison.OrdinalIgnoreCase));
            Assert.Empty(result.State.Log);
            Assert.Empty(result.State.Flags);
        }
    }

    private static void QuietWordsTellNothing(DialogState before, TurnContext context, TurnResult result)
    {
        if (!before.Discreet || !result.State.Discreet)
        {
            return;
        }

        foreach (var reply in result.Replies.Where(reply => reply.Importance != Importances.High))
        {
            var text = OwnWords(context).Aggregate(NumberedText.Of(reply), (left, own) => left.Replace(own, "", StringComparison.Ordinal));
            Assert.False(text.Contains(context.Tenant.LineName, StringComparison.Ordinal), "Names the line: " + text);
            Assert.False(Telling().IsMatch(text), $"Tells \"{Telling().Match(text).Value}\": {text}");
        }
    }

    /// <summary>What a tenant says in its own words is the tenant's to answer for.</summary>
    private static IEnumerable<string> OwnWords(TurnContext context) => context.Tenant.Texts.Values.SelectMany(texts => texts.Values);

    private static void NothingIsKeptOffTheRecord(DialogState before, TurnResult result)
    {
        if (before.OffRecordSince is not null || result.State.OffRecordSince is not null)
        {
            Assert.DoesNotContain(result.Effects, effect => effect is TurnEffect.SubmitReport or TurnEffect.AskMatches or
                TurnEffect.IssueReturnCode or TurnEffect.IssueConfirmationCode or TurnEffect.ChooseMatch);
        }
    }

    /// <summary>Places, days and ways to be reached that were told before the break, and the whole summary, stay unsaid after it.</summary>
    private static void AClosedPhoneShowsNothing(TurnContext context, TurnResult result)
    {
        if (result.State.ClosedAt is not { } closed)
        {
            return;
        }

        var texts = Texts.In(result.State.Language);
        var answers = Answers.Of(result.State.Log, QuestionSet.Of(context.Tenant));
        List<string> secrets = [texts.Of("summary"), texts.Of("understood"), texts.Of("understood.shown")];
        if (answers[ReportQuestions.Where] is { Where.City: { } city } where && where.At < closed)
        {
            secrets.Add(city);
        }

        if (answers[ReportQuestions.When] is { When: { Value: not null } day } when && when.At < closed)
        {
            secrets.Add($"{texts.Of("summary.when")}: {DateTexts.When(texts, day, context.Now.Year)}"); // staff may be back on that day, too
        }

        if (answers[ReportQuestions.Contact] is { Contact.Value: { } address } contact && contact.At < closed)
        {
            secrets.Add(address);
        }

        foreach (var reply in result.Replies)
        {
            var text = NumberedText.Of(reply);
            Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal));
        }
    }

    private static void RemindersAreAllowed(DialogState before, TurnContext context, TurnResult result)
    {
        var reminder = Texts.In(result.State.Language).Of("reminder");
        if (!result.Replies.Any(reply => reply.Text!.Contains(reminder, StringComparison.Ordinal)))
        {
            return;
        }

        Assert.IsType<TurnEvent.TimerFired>(TurnEvent.From(context.Activity));
        Assert.False(before.Reminded, "Reminded twice.");
        Assert.True(Answers.Of(before.Log, QuestionSet.Of(context.Tenant)).Is(ReportQuestions.Contact, "here"), "Nobody allowed it.");
        var hour = Heard.OnTheWall(context.Now, context.Tenant.TimeZone).Hour;
        Assert.InRange(hour, 8, 20);
    }

    /// <summary>What another person may send opens nothing.</summary>
    private static void CodesDiffer(TurnResult result) => Assert.False(
        result.Effects.OfType<TurnEffect.IssueReturnCode>().Any() && result.Effects.OfType<TurnEffect.IssueConfirmationCode>().Any(),
        "The same code for two persons.");

    [GeneratedRegex(
        @"\b(hate|crime|police|victims?|attack|slurs?|race|racist|muslim|jewish|gay|lgbtq|immigra\w*|weapon|gun|hurt|incident|report)\b|" +
        @"\b(odio|delito|polic[ií]a|v[ií]ctimas?|ataque|raza|racista|lgbtq|migra\w*|arma|pistola|incidente|reporte|denuncia)\b|" +
        @"(?<!\p{L})(ال|وال|بال|لل|و|ب|ل)?(كراهية|جريمة|شرطة|ضحية|اعتداء|عرق|دين|سلاح|مسدس|حادث|بلاغ)(?!\p{L})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
