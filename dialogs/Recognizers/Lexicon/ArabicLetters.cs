using System.Text;

namespace HateResponse.Dialogs.Recognizers.Lexicon;

/// <summary>Letters of the Arabic block that people write one for the other, in every language that is written in it.</summary>
internal static class ArabicLetters
{
    /// <summary>The stroke that makes a word longer: it is no letter.</summary>
    public const char Stretch = '\u0640';

    /// <summary>A hamza on its own, which is left out as often as it is written.</summary>
    public const char Hamza = '\u0621';

    /// <summary>True for vowel signs, and for the hamza and madda that stand above a letter once it is taken apart.</summary>
    public static bool IsMark(int value) => value is (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670
        or (>= 0x06D6 and <= 0x06ED) or (>= 0x08D3 and <= 0x08FF);

    /// <summary>One letter for all that look or sound the same at the end of a word or on another keyboard; others stay.</summary>
    public static Rune Fold(Rune letter) => letter.Value switch
    {
        '\u0671' => new('\u0627'), // alef with a joining mark
        '\u0649' or '\u06CC' => new('\u064A'), // alef maqsura and the Persian ya are written for ya
        '\u0629' or '\u06C1' or '\u06D5' => new('\u0647'), // ta marbuta and the other forms of ha
        '\u06A9' => new('\u0643'), // the Persian kaf
        _ => letter,
    };
}
