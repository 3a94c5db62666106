using System.Buffers.Binary;
using System.Text;

namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>One thing that a process asked of a file.</summary>
/// <param name="Kind">What it asked.</param>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Offset">Write: where. Truncate: the new length.</param>
/// <param name="Bytes">Write: what.</param>
/// <param name="End">Length of the log with this operation.</param>
internal sealed record Operation(OperationKind Kind, string File, long Offset, ReadOnlyMemory<byte> Bytes, long End)
{
    private const int HeadBytes = 17;

    /// <summary>All operations of a log; one that was cut short at its end is left out.</summary>
    public static IEnumerable<Operation> Read(byte[] log)
    {
        var files = new Dictionary<int, string>();
        for (var at = 0; at + HeadBytes <= log.Length;)
        {
            var head = log.AsSpan(at, HeadBytes);
            var kind = (OperationKind)head[0];
            var descriptor = BinaryPrimitives.ReadInt32LittleEndian(head[1..]);
            var offset = BinaryPrimitives.ReadInt64LittleEndian(head[5..]);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[13..]);
            var bytes = at + HeadBytes;
            at = bytes + length;
            if (at > log.Length)
            {
                yield break;
            }

            if (kind == OperationKind.Open)
            {
                files[descriptor] = Path.GetFileName(Encoding.UTF8.GetString(log, bytes, length));
                continue;
            }

            yield return new Operation(kind, files[descriptor], offset, log.AsMemory(bytes, length), at);
        }
    }
}
