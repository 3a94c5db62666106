using Microsoft.Data.Sqlite;

namespace HateResponse.Storage;

/// <summary>The folder of the database files: what is wrong with it is said in the words of the configuration.</summary>
internal static class StorageFolder
{
    private const string Key = "Storage:Directory";

    /// <summary>Does something with what lies in the folder.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="open">Opens or makes files there.</param>
    /// <exception cref="ConfigurationException">The folder cannot be used; says why.</exception>
    public static T Use<T>(string directory, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new ConfigurationException(Key, $"{directory} cannot be used ({failure.Message})");
        }
    }

    /// <summary>
    /// Stops where there is a database and its keys are not: new keys would open none of it, and the first message of each
    /// person who has written before would fail.
    /// </summary>
    /// <param name="directory">The folder.</param>
    /// <param name="database">Name of the database file.</param>
    /// <param name="keys">Name of the file with its keys.</param>
    /// <exception cref="ConfigurationException">The keys are gone.</exception>
    public static void ExpectKeys(string directory, string database, string keys)
    {
        if (File.Exists(Path.Combine(directory, database)) && !File.Exists(Path.Combine(directory, keys)))
        {
            throw new ConfigurationException(
                Key, $"{directory} holds {database} without {keys}: put the file with its keys back, or take both away");
        }
    }
}
