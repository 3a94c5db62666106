using HateResponse.Storage;

namespace HateResponse.Bot.ReturnCodes;

/// <summary>How often codes may be tried in vain. Counted before they are looked at, so that many at once are not one.</summary>
internal static class CodeAttempts
{
    /// <summary>Tries in vain of one phone or visitor within the hour.</summary>
    private const int Most = 5;

    /// <summary>Tries in vain of everybody within the hour: a million guesses take more than a year.</summary>
    private const int MostOfAll = 100;

    private static readonly TimeSpan Within = TimeSpan.FromHours(1);

    /// <summary>Whether a try is allowed; it then counts as one in vain until <see cref="Forgive"/>.</summary>
    public static bool Claim(WriteSession session, byte[] requester, DateTimeOffset now)
    {
        session.Execute("DELETE FROM code_attempts WHERE at <= @1", (now - Within).ToUnixTimeMilliseconds());
        var own = session.First("SELECT count(*) FROM code_attempts WHERE requester = @1", row => row.GetInt32(0), requester);
        var all = session.First("SELECT count(*) FROM code_attempts", row => row.GetInt32(0));
        if (own >= Most || all >= MostOfAll)
        {
            return false;
        }

        session.Execute(
            "INSERT INTO code_attempts (requester, at) VALUES (@1, @2)", requester, now.ToUnixTimeMilliseconds());
        return true;
    }

    /// <summary>The right code: what was tried before counts no more.</summary>
    public static void Forgive(WriteSession session, byte[] requester) =>
        session.Execute("DELETE FROM code_attempts WHERE requester = @1", requester);
}
