using HateResponse.Dialogs.Languages;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Recognizers;
using HateResponse.Dialogs.Report;

namespace HateResponse.Dialogs.Engine;

/// <summary>Organizations on offer: choosing one is the consent to share with it, and with nobody else.</summary>
internal static class Choosing
{
    private const int MaxReasons = 2;

    /// <summary>Words up to which a message with a "no" in it is an answer and no story.</summary>
    private const int FewWords = 5;

    /// <summary>Asks which one, if any are on offer.</summary>
    public static void AskIfOffered(TurnDraft draft, int attempts = 0)
    {
        if (draft.State.Matches is not { Count: > 0 } offers)
        {
            return;
        }

        if (!Permitting.MayShare(draft))
        {
            if (draft.State.Interposed == ReportQuestions.Permission)
            {
                Advancing.Advance(draft);
            }
            else
            {
                Permitting.OfferCode(draft);
            }

            return;
        }

        var until = DateTexts.Day(draft.Texts, Until(draft), draft.Context.Tenant.TimeZone);
        var (shown, text, labels) = Shown(draft.Texts, offers);
        draft.State = draft.State with { MatchesWait = false, Matches = shown };
        if (attempts == 0)
        {
            draft.Say(shown.Count == 1 ? "choose.consent.one" : "choose.consent", ("date", until));
        }

        draft.Ask(
            new OpenQuestion(Interpositions.Choose, [.. shown.Select(offer => offer.ServiceId.ToString())], attempts), text, labels);
    }

    /// <summary>Whether the message chooses one, or none; then it is done.</summary>
    public static bool Takes(TurnDraft draft, Heard heard)
    {
        if (draft.State.Matches is not { } offers)
        {
            return false;
        }

        if (IsNobody(heard))
        {
            return Nobody(draft);
        }

        var isDenied = heard.Text.Words.Count <= FewWords && DenialRecognizer.IsDenied(heard.Text, heard.Language);
        if (Chosen(heard, offers) is not { } offer || isDenied)
        {
            return isDenied && !heard.Original.Any(char.IsDigit) && Chosen(heard, offers) is null && Nobody(draft);
        }

        Choose(draft, offer);
        return true;
    }

    /// <summary>Takes the organization that was tapped; false when it is not on offer any more.</summary>
    public static bool TakesOption(TurnDraft draft, string code)
    {
        if (draft.State.Matches?.FirstOrDefault(offer => offer.ServiceId.ToString() == code) is not { } offer)
        {
            return false;
        }

        Choose(draft, offer);
        return true;
    }

    /// <summary>None of them: it changes nothing else.</summary>
    private static bool Nobody(TurnDraft draft)
    {
        draft.State = draft.State with { Matches = null, Open = null };
        draft.Say("choose.nobody");
        return true;
    }

    private static bool IsNobody(Heard heard) =>
        heard.Text.Text == "0" || CommandRecognizer.Recognize(heard.Text, heard.Language)?.Command == Command.Skip ||
        ConfirmRecognizer.Recognize(heard.Text, heard.Language) == YesNo.No;

    private static MatchOffer? Chosen(Heard heard, IReadOnlyList<MatchOffer> offers)
    {
        if (offers is [var only] && ConfirmRecognizer.Recognize(heard.Text, heard.Language) == YesNo.Yes)
        {
            return only;
        }

        var options = offers
            .Select(offer => new ChoiceOption(offer.ServiceId.ToString(), offer.OrganizationName, [offer.ServiceName]))
            .ToList();
        return ChoiceRecognizer.Recognize(heard.Text, options, heard.Language, many: false) is [var code, ..]
            ? offers.First(offer => offer.ServiceId.ToString() == code)
            : null;
    }

    private static void Choose(TurnDraft draft, MatchOffer offer)
    {
        var report = draft.State.Report!; // offers are made for a report
        draft.Do(new TurnEffect.ChooseMatch(report.Id, draft.FreshId(), offer.ServiceId, Consent(draft, offer)));
        draft.State = draft.State with { Matches = null, Open = null };
        draft.Say("choose.asked", ("org", offer.OrganizationName));
    }

    private static Consent Consent(TurnDraft draft, MatchOffer offer) => new()
    {
        Scope = "share_cbo",
        Granted = true,
        Recipient = offer.ServiceId.ToString(),
        TextVersion = draft.Texts.Version,
        Language = draft.Texts.Language,
        Channel = draft.Context.ChannelCode,
        GivenAt = draft.Now,
        ExpiresAt = Until(draft),
        EvidenceMessageId = draft.Context.Activity.Id,
    };

    private static DateTimeOffset Until(TurnDraft draft) => draft.Now.AddDays(draft.Context.Tenant.ConsentDays);

    /// <summary>As many offers as fit a message, with as many reasons as fit; a name is never cut.</summary>
    private static (IReadOnlyList<MatchOffer> Offers, string Text, IReadOnlyList<string> Labels) Shown(
        Texts texts, IReadOnlyList<MatchOffer> offers)
    {
        var text = texts.Of(offers.Count == 1 ? "ask.choose.one" : "ask.choose");
        for (var reasons = MaxReasons; reasons >= 0; reasons--)
        {
            string[] labels = [.. offers.Select(offer => Label(texts, offer, reasons))];
            if (offers.Count == 1 || ReplyWriter.Fits(text, labels))
            {
                return (offers, text, labels);
            }
        }

        return Shown(texts, [.. offers.SkipLast(1)]);
    }

    private static string Label(Texts texts, MatchOffer offer, int reasons) => reasons == 0 || offer.Reasons.Count == 0
        ? offer.OrganizationName
        : $"{offer.OrganizationName} ({string.Join(texts.Of("list.comma"), offer.Reasons.Take(reasons).Select(reason => texts.Of("reason." + reason)))})";
}
