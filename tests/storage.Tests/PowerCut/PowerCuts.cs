namespace HateResponse.Storage.Tests.PowerCut;

/// <summary>Cuts the power again and again over one log, and looks at what is found.</summary>
/// <param name="log">Log of a process, as <see cref="Shim"/> wrote it.</param>
/// <param name="begin">Length of the log when the load began; what was there then is taken as durable.</param>
/// <param name="seed">The same seed cuts the same.</param>
internal sealed class PowerCuts(byte[] log, long begin, int seed)
{
    /// <summary>Cuts at random moments.</summary>
    /// <param name="count">How often.</param>
    /// <param name="folder">Where each cut's files lie while they are looked at.</param>
    /// <param name="look">Gets the length of the log at the moment of the cut and the folder.</param>
    public void Run(int count, string folder, Action<long, string> look)
    {
        var chance = new Random(seed);
        var moments = new Queue<long>(
            Enumerable.Range(0, count).Select(_ => chance.NextInt64(begin, log.Length)).Append(log.Length).Order());
        var disk = new Disk();
        var begun = false;
        foreach (var operation in Operation.Read(log))
        {
            if (!begun && operation.End > begin)
            {
                disk.Settle();
                begun = true;
            }

            while (moments.TryPeek(out var moment) && moment < operation.End)
            {
                Look(disk, moments.Dequeue(), folder, chance, look);
            }

            disk.Take(operation);
        }

        while (moments.TryDequeue(out var moment))
        {
            Look(disk, moment, folder, chance, look);
        }
    }

    private static void Look(Disk disk, long moment, string folder, Random chance, Action<long, string> look)
    {
        var found = Path.Combine(folder, "cut");
        disk.Cut(found, chance);
        look(moment, found);
        Directory.Delete(found, recursive: true);
    }
}
