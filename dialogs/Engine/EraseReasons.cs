namespace HateResponse.Dialogs.Engine;

/// <summary>Why everything is destroyed.</summary>
public static class EraseReasons
{
    /// <summary>The person asked for it.</summary>
    public const string Asked = "asked";

    /// <summary>It was help without a record: that ended.</summary>
    public const string OffRecord = "off_record";

    /// <summary>A draft was left for as long as the tenant keeps one.</summary>
    public const string Expired = "expired";
}
