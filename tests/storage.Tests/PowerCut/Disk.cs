namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>
/// What a disk may hold after the power went: all that was synced, and of the rest whatever chance left. Files that were
/// made are taken to exist (SQLite syncs their folder).
/// </summary>
internal sealed class Disk
{
    private const int SectorBytes = 512;

    private readonly Dictionary<string, Image> _durable = [];
    private readonly Dictionary<string, List<Operation>> _waiting = [];

    /// <summary>Takes the next operation of the log.</summary>
    public void Take(Operation operation)
    {
        if (!_waiting.TryGetValue(operation.File, out var waiting))
        {
            _waiting[operation.File] = waiting = [];
            _durable[operation.File] = new Image();
        }

        if (operation.Kind != OperationKind.Sync)
        {
            waiting.Add(operation);
            return;
        }

        waiting.ForEach(_durable[operation.File].Apply);
        waiting.Clear();
    }

    /// <summary>Takes everything so far as durable: the state in which a test begins.</summary>
    public void Settle()
    {
        foreach (var (file, waiting) in _waiting)
        {
            waiting.ForEach(_durable[file].Apply);
            waiting.Clear();
        }
    }

    /// <summary>Cuts the power, and writes the files as they may be found.</summary>
    /// <param name="folder">Where they are written.</param>
    /// <param name="chance">Decides what of the unsynced is found: a piece from its start, torn at any byte, or single sectors.</param>
    public void Cut(string folder, Random chance)
    {
        Directory.CreateDirectory(folder);
        foreach (var (file, durable) in _durable)
        {
            var found = durable.Copy();
            foreach (var operation in chance.Next(2) == 0 ? Torn(_waiting[file], chance) : Scattered(_waiting[file], chance))
            {
                found.Apply(operation);
            }

            File.WriteAllBytes(Path.Combine(folder, file), found.Bytes);
        }
    }

    /// <summary>The operations in their order up to somewhere, the last of them torn.</summary>
    private static IEnumerable<Operation> Torn(List<Operation> waiting, Random chance)
    {
        var whole = chance.Next(waiting.Count + 1);
        foreach (var operation in waiting.Take(whole))
        {
            yield return operation;
        }

        if (whole < waiting.Count && waiting[whole] is { Kind: OperationKind.Write } torn)
        {
            yield return torn with { Bytes = torn.Bytes[..chance.Next(torn.Bytes.Length)] };
        }
    }

    /// <summary>Each sector of each write by the toss of a coin: a disk writes in the order that it likes.</summary>
    private static IEnumerable<Operation> Scattered(List<Operation> waiting, Random chance)
    {
        foreach (var operation in waiting)
        {
            if (operation.Kind == OperationKind.Truncate && chance.Next(2) == 0)
            {
                yield return operation;
            }

            for (var at = 0; at < operation.Bytes.Length; at += SectorBytes)
            {
                if (chance.Next(2) == 0)
                {
                    var sector = operation.Bytes.Slice(at, Math.Min(SectorBytes, operation.Bytes.Length - at));
                    yield return operation with { Offset = operation.Offset + at, Bytes = sector };
                }
            }
        }
    }

    /// <summary>Content of a file.</summary>
    private sealed class Image
    {
        private byte[] _bytes = new byte[1 << 16];
        private int _length;

        public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

        public void Apply(Operation operation)
        {
            var end = (int)operation.Offset + operation.Bytes.Length;
            if (end > _bytes.Length)
            {
                Array.Resize(ref _bytes, Math.Max(end, _bytes.Length * 2));
            }

            operation.Bytes.Span.CopyTo(_bytes.AsSpan((int)operation.Offset));
            if (operation.Kind == OperationKind.Truncate && end < _length)
            {
                Array.Clear(_bytes, end, _length - end);
            }

            _length = operation.Kind == OperationKind.Truncate ? end : Math.Max(_length, end);
        }

        public Image Copy() => new() { _bytes = [.. _bytes], _length = _length };
    }
}
