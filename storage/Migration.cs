namespace HateResponse.Storage;

/// <summary>One step of a schema.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Name">File name, for people.</param>
/// <param name="Sql">Statements of the step.</param>
public sealed record Migration(int Number, string Name, string Sql);
