using System.Text.Json;
using HateResponse.Dialogs.Activities;

namespace HateResponse.Dialogs.Engine;

/// <summary>An offered answer that was tapped.</summary>
/// <param name="Question">Id of the question that it was offered with.</param>
/// <param name="Code">Code of the option.</param>
internal readonly record struct Tap(string Question, string Code)
{
    private const char Between = ':';

    /// <summary>The tap that a message is; null for what was typed, and for what no button of ours stands for.</summary>
    public static Tap? Of(Activity message)
    {
        if (message.Value is not { ValueKind: JsonValueKind.String } value || value.GetString() is not { } text)
        {
            return null;
        }

        var between = text.IndexOf(Between);
        return between > 0 && between < text.Length - 1 ? new Tap(text[..between], text[(between + 1)..]) : null;
    }

    /// <summary>As <see cref="CardAction.Value"/> has it.</summary>
    public override string ToString() => Question + Between + Code;
}
