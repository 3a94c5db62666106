namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>What a process can ask of a file; numbers as in <c>shim.c</c>.</summary>
internal enum OperationKind
{
    /// <summary>To open it.</summary>
    Open = 1,

    /// <summary>To write.</summary>
    Write = 2,

    /// <summary>To make it shorter or longer.</summary>
    Truncate = 3,

    /// <summary>To make durable what was asked before.</summary>
    Sync = 4,
}
