namespace HateResponse.Dialogs.Questions;

/// <content>Ids of the questions. They are part of stored states and never change.</content>
internal static partial class ReportQuestions
{
    /// <summary>Whether the person is safe now: the first question, always.</summary>
    public const string Safe = "safe";

    /// <summary>What happened.</summary>
    public const string Story = "story";

    /// <summary>Whether what the story told was understood rightly.</summary>
    public const string Understood = "understood";

    /// <summary>When it happened.</summary>
    public const string When = "when";

    /// <summary>Where it happened.</summary>
    public const string Where = "where";

    /// <summary>Why they think they were the target.</summary>
    public const string Bias = "bias";

    /// <summary>More of that, where a broad reason was chosen.</summary>
    public const string BiasDetail = "bias_detail";

    /// <summary>What help they want.</summary>
    public const string Needs = "needs";

    /// <summary>A safe way to reach them.</summary>
    public const string Contact = "contact";

    /// <summary>The way to be reached of who writes in a browser: they come back.</summary>
    public const string ByReturnCode = "return_code";

    /// <summary>Send, change, or stop.</summary>
    public const string Send = "send";

    /// <summary>What to tell more about.</summary>
    public const string More = "more";

    /// <summary>What kind of thing was done.</summary>
    public const string Types = "types";

    /// <summary>More of that, where a broad kind was chosen.</summary>
    public const string TypesDetail = "types_detail";

    /// <summary>What kind of place it was.</summary>
    public const string PlaceType = "place_type";

    /// <summary>Which site or app.</summary>
    public const string Platform = "platform";

    /// <summary>Words that were said or written.</summary>
    public const string WordsUsed = "words_used";

    /// <summary>What showed the reason.</summary>
    public const string Indicators = "indicators";

    /// <summary>Whether they are of that group, or were taken for it.</summary>
    public const string Basis = "basis";

    /// <summary>Once, or again and again.</summary>
    public const string Pattern = "pattern";

    /// <summary>What they have to show of it.</summary>
    public const string Evidence = "evidence";

    /// <summary>How badly somebody was hurt.</summary>
    public const string Injury = "injury";

    /// <summary>Care that they got.</summary>
    public const string Medical = "medical";

    /// <summary>What it was done with.</summary>
    public const string Weapon = "weapon";

    /// <summary>What changed in their life.</summary>
    public const string Impacts = "impacts";

    /// <summary>What was damaged or lost, in money.</summary>
    public const string Loss = "loss";

    /// <summary>How many did it.</summary>
    public const string OffenderCount = "offender_count";

    /// <summary>Who they are to the person.</summary>
    public const string OffenderRelation = "offender_relation";

    /// <summary>Whether they belong to a group that does such things.</summary>
    public const string OffenderGroup = "offender_group";

    /// <summary>Whether they were grown up.</summary>
    public const string OffenderAge = "offender_age";

    /// <summary>Whether the police know.</summary>
    public const string Police = "police";

    /// <summary>Number of their report.</summary>
    public const string PoliceNumber = "police_number";

    /// <summary>Whether the person wants to go to them.</summary>
    public const string PoliceWant = "police_want";

    /// <summary>What keeps the person from it.</summary>
    public const string PoliceWhyNot = "police_why_not";

    /// <summary>What to call the person.</summary>
    public const string Name = "name";

    /// <summary>When it is safe to reach them.</summary>
    public const string Window = "window";

    /// <summary>Whether a voice message is safe.</summary>
    public const string Voicemail = "voicemail";

    /// <summary>Whether it is safe to say who calls.</summary>
    public const string SayName = "say_name";

    /// <summary>Whether an interpreter is needed.</summary>
    public const string Interpreter = "interpreter";

    /// <summary>What they need to take part.</summary>
    public const string Access = "access";

    /// <summary>Who they are in this.</summary>
    public const string Role = "role";

    /// <summary>Whether the person it happened to knows and agrees.</summary>
    public const string Permission = "permission";

    /// <summary>Name of the group or place.</summary>
    public const string Organization = "organization";

    /// <summary>Whom or what it was aimed at.</summary>
    public const string Victim = "victim";

    /// <summary>Age: asked of who says to be a minor, and of who tells more.</summary>
    public const string Age = "age";

    /// <summary>Whether it may be counted, without a name.</summary>
    public const string ShareStats = "share_stats";

    /// <summary>Whether the city may get it, without a name.</summary>
    public const string ShareCity = "share_city";

    /// <summary>Whether researchers may get it, without a name.</summary>
    public const string ShareResearch = "share_research";

    /// <summary>Whether the police may get it.</summary>
    public const string SharePolice = "share_police";

    /// <summary>Whether questions about themselves may be asked and kept.</summary>
    public const string Demographics = "demographics";

    /// <summary>How they describe their race or ethnicity.</summary>
    public const string Race = "race";

    /// <summary>Their gender.</summary>
    public const string Gender = "gender";

    /// <summary>Their sexual orientation.</summary>
    public const string Orientation = "orientation";

    /// <summary>Their religion.</summary>
    public const string Religion = "religion";

    /// <summary>Whether they live with a disability.</summary>
    public const string Disability = "disability";
}
