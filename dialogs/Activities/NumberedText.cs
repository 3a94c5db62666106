using System.Globalization;
using System.Text;

namespace HateResponse.Dialogs.Activities;

/// <summary>A message for channels that show nothing but text: what is said, then each offered answer on a numbered line.</summary>
public static class NumberedText
{
    /// <summary>The whole text of a message.</summary>
    public static string Of(Activity message)
    {
        if (message.SuggestedActions is not { Actions: { Count: > 0 } actions })
        {
            return message.Text ?? "";
        }

        var text = new StringBuilder(message.Text);
        for (var i = 0; i < actions.Count; i++)
        {
            text.Append(text.Length > 0 ? "\n" : "")
                .Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append(' ').Append(actions[i].Title);
        }

        return text.ToString();
    }
}
