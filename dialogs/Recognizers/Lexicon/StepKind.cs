namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Kinds of <see cref="Step"/>.</summary>
internal enum StepKind
{
    /// <summary>One word of a set.</summary>
    Word,

    /// <summary>A number in digits.</summary>
    Number,

    /// <summary>Any word within the sentence.</summary>
    Any,

    /// <summary>First the next step, then, if that fails, the target.</summary>
    Split,

    /// <summary>Goes on at the target.</summary>
    Jump,

    /// <summary>The pattern is met.</summary>
    End,
}
