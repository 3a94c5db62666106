using HateResponse.Dialogs.Engine;
using HateResponse.Dialogs.Questions;
using HateResponse.Dialogs.Tenants;

namespace HateResponse.Dialogs.Tests.Transcripts;

/// <summary>How somebody gets to a question, in each language: what comes before it is skipped where it can be.</summary>
internal static class Ways
{
    private const int MostSteps = 120;
    /// <summary>Nobody answers dozens of questions in a minute.</summary>
    private static readonly TimeSpan Thinking = TimeSpan.FromMinutes(1);

    private const string Nonsense = "777";

    private static readonly Dictionary<string, Spoken> Languages = new(StringComparer.Ordinal)
    {
        ["en"] = new("hello", "i want to tell you about what was done to me and my friends by some people", "done", "more", "send",
            "he has a gun", "language", "minor", "start over", "erase", "word luna", "show",
            "two men shouted at us yesterday evening in 97201 and then threw things at our table"),
        ["es"] = new("hola", "quiero contarle lo que unas personas que no conozco nos hicieron a mis amigas y a mi", "listo", "mas", "enviar",
            "tiene una pistola", "idioma", "menor", "empezar de nuevo", "borrar", "clave luna", "ver",
            "ayer en la noche dos hombres nos gritaron en Portland Oregon y despues nos tiraron cosas a la mesa"),
        ["ar"] = new("مرحبا", "اريد ان احكي لكم ما فعله بنا ناس لا نعرفهم انا واصدقائي قبل ان نذهب", "تم", "المزيد", "ارسال",
            "معه مسدس", "اللغة", "قاصر", "من البداية", "مسح", "كلمة قمر", "عرض",
            "امس مساء رجلان صرخا علينا في بورتلاند اوريغون وبعدها رميا علينا اشياء ونحن جالسين مع الاصدقاء"),
    };

    /// <summary>Answers that must be given on the way, and to which question.</summary>
    private static readonly Dictionary<string, (string Question, string Answer)> Before = new(StringComparer.Ordinal)
    {
        [ReportQuestions.BiasDetail] = (ReportQuestions.Bias, "1"),
        [ReportQuestions.TypesDetail] = (ReportQuestions.Types, "1"),
        [ReportQuestions.Platform] = (ReportQuestions.Where, "online"),
        [ReportQuestions.PoliceNumber] = (ReportQuestions.Police, "2"),
        [ReportQuestions.PoliceWhyNot] = (ReportQuestions.Police, "1"),
        [ReportQuestions.Voicemail] = (ReportQuestions.Contact, "2"),
        [ReportQuestions.Permission] = (ReportQuestions.Role, "2"),
        [ReportQuestions.Organization] = (ReportQuestions.Role, "5"),
        [ReportQuestions.Victim] = (ReportQuestions.Role, "5"),
        [ReportQuestions.Race] = (ReportQuestions.Demographics, "1"),
        [ReportQuestions.Gender] = (ReportQuestions.Demographics, "1"),
        [ReportQuestions.Orientation] = (ReportQuestions.Demographics, "1"),
        [ReportQuestions.Religion] = (ReportQuestions.Demographics, "1"),
        [ReportQuestions.Disability] = (ReportQuestions.Demographics, "1"),
    };

    /// <summary>Goes there from the beginning.</summary>
    public static ChatPlayer To(string question, string language, TenantSettings line)
    {
        var player = new ChatPlayer();
        player.Reach(line);
        var spoken = Languages[language];
        player.Say(question is ReportQuestions.Understood or ReportQuestions.BiasDetail ? spoken.TellsAll : spoken.Hello);
        switch (question)
        {
            case ReportQuestions.Safe:
                break;
            case Interpositions.Stuck:
                Enumerable.Repeat(Nonsense, 3).ToList().ForEach(text => player.Say(text));
                break;
            default:
                player.Say("1"); // safe
                GoOn(player, spoken, question);
                break;
        }

        return player.State.Open?.Id == question
            ? player
            : throw new InvalidOperationException($"No way to {question} in {language}: at {player.State.Open?.Id}.");
    }

    private static void GoOn(ChatPlayer player, Spoken spoken, string question)
    {
        if (Opener(spoken, question) is { } opener)
        {
            player.Say(opener);
            return;
        }

        switch (question)
        {
            case Interpositions.Confirm:
                player.Raise(new TurnEvent.ConfirmationFound(Guid.Empty));
                break;
            case Interpositions.CodeWord:
                player.Say(spoken.Word);
                player.Say(spoken.Story);
                player.Wait(TimeSpan.FromHours(1));
                player.Say(spoken.Show);
                break;
            case ReportQuestions.Story or ReportQuestions.Understood:
                break;
            default:
                Tell(player, spoken, question);
                break;
        }
    }

    private static string? Opener(Spoken spoken, string question) => question switch
    {
        Interpositions.Danger => spoken.Danger,
        Interpositions.Language => spoken.Language,
        Interpositions.Minor => spoken.Minor,
        Interpositions.StartOver => spoken.StartOver,
        Interpositions.Erase => spoken.Erase,
        _ => null,
    };

    private static void Tell(ChatPlayer player, Spoken spoken, string question)
    {
        if (player.State.Open?.Id == ReportQuestions.Story)
        {
            player.Say(spoken.Story);
            player.Say(spoken.Done);
        }

        for (var step = 0; step < MostSteps && player.State.Open is { } open && open.Id != question; step++)
        {
            player.Wait(Thinking);
            if (Before.GetValueOrDefault(question) is { Question: { } on, Answer: { } answer } && open.Id == on)
            {
                player.Say(answer);
            }
            else if (open.Id == ReportQuestions.Send && question == Interpositions.Choose)
            {
                player.Say(spoken.Send);
                player.Raise(ChatFile.Offered(player, 3));
            }
            else if (open.Id == ReportQuestions.Send)
            {
                player.Say(spoken.More);
            }
            else
            {
                player.Say(open.Id == ReportQuestions.More ? "1,2,3,4,5,6" : "0");
            }
        }
    }

    private sealed record Spoken(
        string Hello,
        string Story,
        string Done,
        string More,
        string Send,
        string Danger,
        string Language,
        string Minor,
        string StartOver,
        string Erase,
        string Word,
        string Show,
        string TellsAll);
}
