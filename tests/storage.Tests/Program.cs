using System.Globalization;
using HateResponse.Storage.Privacy;
using HateResponse.Storage.Tests.PowerCut;

switch (args)
{
    case [PowerCutWriter.Command, var folder, var synchronous, var count]:
        await PowerCutWriter.RunAsync(folder, synchronous, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["master-key", var folder]:
        Console.WriteLine(Convert.ToHexString(MasterKey.InFolder(folder)));
        return 0;
    default:
        return 1;
}
