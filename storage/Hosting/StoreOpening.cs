using HateResponse.Storage.Privacy;

namespace HateResponse.Storage.Hosting;

/// <summary>What every store of a process is opened with.</summary>
/// <param name="Options">Where the files lie.</param>
/// <param name="MasterKey">What their keys are sealed under.</param>
/// <param name="Cipher">How they are sealed.</param>
/// <param name="Clock">When migrations ran.</param>
public sealed record StoreOpening(StorageOptions Options, MasterKeySource MasterKey, ICipher Cipher, TimeProvider Clock);
