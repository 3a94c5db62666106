namespace HateResponse.Dialogs.Recognizers;

/// <summary>Answer to a question of yes or no.</summary>
public enum YesNo
{
    /// <summary>Agreed, in whatever words.</summary>
    Yes,

    /// <summary>Refused or denied.</summary>
    No,

    /// <summary>The person says that they cannot tell.</summary>
    NotSure,
}
