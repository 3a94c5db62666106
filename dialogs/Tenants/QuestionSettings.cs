using System.Text.Json.Serialization;

namespace HateResponse.Dialogs.Tenants;

/// <summary>What a tenant does otherwise than the question set as it comes.</summary>
public sealed record QuestionSettings
{
    /// <summary>Ids of questions that are not asked.</summary>
    public IReadOnlyList<string> Hidden { get => field ?? []; init; }

    /// <summary>Ids of questions that cannot be left out, and that are asked of everybody.</summary>
    public IReadOnlyList<string> Required { get => field ?? []; init; }

    /// <summary>Ids in the order in which they are asked; questions that are not named keep their place behind the last named one before them.</summary>
    public IReadOnlyList<string> Order { get => field ?? []; init; }

    /// <summary>Questions of the tenant's own.</summary>
    public IReadOnlyList<AddedQuestion> Added { get => field ?? []; init; }

    /// <summary>Whether nothing is changed.</summary>
    [JsonIgnore]
    public bool IsStandard => Hidden.Count == 0 && Required.Count == 0 && Order.Count == 0 && Added.Count == 0;
}
