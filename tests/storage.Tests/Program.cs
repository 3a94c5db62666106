using HateResponse.Storage.Tests.PowerCut;

return args switch
{
    [PowerCutWriter.Command, var folder, var synchronous, var count] =>
        await PowerCutWriter.RunAsync(folder, synchronous, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    _ => 1,
};
