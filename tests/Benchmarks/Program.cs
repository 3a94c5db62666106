using HateResponse.Benchmarks;
using HateResponse.Benchmarks.Durable;
using HateResponse.Benchmarks.Turns;

var gates = new Gates();
switch (args)
{
    case [FloorServer.Command, var folder, var url, .. var sink]:
        await FloorServer.RunAsync(folder, url, sink.FirstOrDefault());
        return 0;
    case ["turn"]:
        TurnBenchmark.Run(gates);
        break;
    case ["durable"]:
        await DurableBenchmark.RunAsync(gates);
        break;
    case ["all"]:
        TurnBenchmark.Run(gates);
        await DurableBenchmark.RunAsync(gates);
        break;
    default:
        Console.Error.WriteLine("dotnet run -c Release --project tests/Benchmarks -- turn|durable|all");
        return 2;
}

return gates.Conclude();
