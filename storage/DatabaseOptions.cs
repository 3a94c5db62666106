namespace HateResponse.Storage;

/// <summary>How a <see cref="Database"/> is opened.</summary>
public sealed record DatabaseOptions
{
    /// <summary>Path of the file; its folder exists.</summary>
    public required string Path { get; init; }

    /// <summary>Steps of the schema, in order.</summary>
    public required IReadOnlyList<Migration> Migrations { get; init; }

    /// <summary>Clock that dates the migrations.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>
    /// What must be durable before a commit of this file: the keys of what the transaction sealed. Null for nothing.
    /// </summary>
    public Action? BeforeCommit { get; init; }

    /// <summary><c>PRAGMA synchronous</c>. Default FULL: an acknowledged write survives a power cut. OFF is for the test that proves it.</summary>
    public string Synchronous { get; init; } = "FULL";

    /// <summary>Most writes in one transaction. Default 256.</summary>
    public int MaxBatch { get; init; } = 256;

    /// <summary>Most writes that may wait; further callers wait to be let in. Default 4,096.</summary>
    public int MaxWaiting { get; init; } = 4_096;
}
