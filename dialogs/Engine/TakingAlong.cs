namespace HateResponse.Dialogs.Engine;

/// <summary>The person's own copy of what they told.</summary>
internal static class TakingAlong
{
    /// <summary>A record to take along is shown on the web alone: what it tells is never sent as a text.</summary>
    public static void Offer(TurnDraft draft)
    {
        if (draft.State.Report is null)
        {
            draft.Say("record.draft");
        }
        else if (draft.OnTheWeb)
        {
            draft.Offer("record.ready", "record");
        }
        else
        {
            draft.Say("record.how", ("site", draft.Context.Tenant.WebHosts is [var host, ..] ? host : draft.Texts.Of("record.site")));
            Returning.GiveCode(draft);
        }
    }
}
