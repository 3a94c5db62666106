using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace HateResponse.Storage.Privacy;

/// <summary>The key above all keys: 32 bytes that are in no database and in no backup of one.</summary>
public static class MasterKey
{
    /// <summary>Bytes of the key.</summary>
    public const int Bytes = 32;

    /// <summary>Its configuration key.</summary>
    public const string ConfigurationKey = "Privacy:MasterKey";

    /// <summary>What the configuration should hold, for whoever has to put it there.</summary>
    public const string Expected = "32 bytes in base64 (openssl rand -base64 32), kept apart from the databases";

    /// <summary>Name of the file that holds a made key in Development.</summary>
    public const string FileName = "master.key";

    /// <summary>Reads a configured key.</summary>
    /// <param name="base64">Value of <c>Privacy:MasterKey</c>.</param>
    /// <exception cref="ConfigurationException">It is not 32 bytes in base64.</exception>
    public static byte[] Parse(string base64)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(base64, key, out var written) && written == Bytes
            ? key
            : throw new ConfigurationException(ConfigurationKey, "is no key; " + Expected);
    }

    /// <summary>Reads the key of a folder, or makes one there. For Development only: the key lies beside what it protects.</summary>
    public static byte[] InFolder(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            Create(path);
        }

        return Parse(File.ReadAllText(path));
    }

    /// <summary>Another half-written file would be a lost key: written beside it, synced, then named.</summary>
    private static void Create(string path)
    {
        var draft = $"{path}.{Environment.ProcessId}-{Convert.ToHexString(RandomNumberGenerator.GetBytes(4))}";
        using (var file = new FileStream(draft, DraftOptions()))
        using (var writer = new StreamWriter(file))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
            writer.Flush();
            file.Flush(flushToDisk: true);
        }

        Publish(draft, path);
    }

    /// <summary>
    /// Gives the draft its name, unless another process was first: then its key is the key. On Unix by a hard link, because
    /// <see cref="File.Move(string, string)"/> looks and renames in two steps, and would replace a key that is already in use.
    /// </summary>
    private static void Publish(string draft, string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            var linked = Link(Name(draft), Name(path)) == 0;
            File.Delete(draft);
            if (!linked && !File.Exists(path))
            {
                throw new IOException($"The master key could not be placed at {path}.");
            }

            return;
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    [DllImport("libc", EntryPoint = "link")]
    private static extern int Link(byte[] from, byte[] to);

    private static byte[] Name(string path) => [.. Encoding.UTF8.GetBytes(path), 0];

    private static FileStreamOptions DraftOptions()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
