using System.Text;
using HateResponse.Evaluation;

// not the console's own streams: those speak the machine's code page
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
return new EvaluationRun(input, output, errors).Run(args);
