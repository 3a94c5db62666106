using System.Security.Cryptography;

namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>
/// Ids of conversations on the web: a person's address there. Half of one is chance, half proves that it is ours, so that one
/// nobody has written to yet is known without being kept; and whether it is one to try the line by, which nobody can claim.
/// </summary>
internal sealed class ConversationIds(BotStore store)
{
    private const int RandomBytes = 10;
    private const int ProofBytes = 6;
    private const string Real = "direct-line-id";
    private const string Test = "direct-line-test-id";

    /// <summary>32 hexadecimal digits that nobody can guess.</summary>
    /// <param name="isTest">Whether staff try the line in it.</param>
    public string New(bool isTest = false)
    {
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
        return random + Proof(isTest ? Test : Real, random);
    }

    /// <summary>Whether an id is one of ours.</summary>
    public bool IsOurs(string id) => Proves(id, Real) || IsTest(id);

    /// <summary>Whether an id is one of ours in which staff try the line.</summary>
    public bool IsTest(string id) => Proves(id, Test);

    private bool Proves(string id, string purpose) =>
        id.Length == 2 * (RandomBytes + ProofBytes) && id[(2 * RandomBytes)..] == Proof(purpose, id[..(2 * RandomBytes)]);

    private string Proof(string purpose, string random) =>
        Convert.ToHexStringLower(store.Vault.Hash(purpose, random).AsSpan(0, ProofBytes));
}
