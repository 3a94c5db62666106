using System.Security.Cryptography;

namespace HateResponse.Bot.Channels.DirectLine.Access;

/// <summary>
/// Ids of conversations on the web: a person's address there. Half of one is chance, half proves that it is ours, so that one
/// nobody has written to yet is known without being kept.
/// </summary>
internal sealed class ConversationIds(BotStore store)
{
    private const int RandomBytes = 10;
    private const int ProofBytes = 6;

    /// <summary>32 hexadecimal digits that nobody can guess.</summary>
    public string New()
    {
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
        return random + Proof(random);
    }

    /// <summary>Whether an id is one of ours.</summary>
    public bool IsOurs(string id) => id.Length == 2 * (RandomBytes + ProofBytes) && id[(2 * RandomBytes)..] == Proof(id[..(2 * RandomBytes)]);

    private string Proof(string random) =>
        Convert.ToHexStringLower(store.Vault.Hash("direct-line-id", random).AsSpan(0, ProofBytes));
}
