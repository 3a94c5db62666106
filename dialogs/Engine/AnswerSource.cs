namespace HateResponse.Dialogs.Engine;

/// <summary>How an answer came to be known.</summary>
public enum AnswerSource
{
    /// <summary>The person answered the question.</summary>
    Asked = 0,

    /// <summary>It was read from what they told; the summary shows it, and they can change it.</summary>
    Story = 1,

    /// <summary>The person said it where something else was asked, or nothing: "back" passes it over.</summary>
    Told = 2,
}
