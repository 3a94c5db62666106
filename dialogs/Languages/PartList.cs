namespace HateResponse.Dialogs.Languages;

/// <summary>Fills the parts of a text one after the other, each as full as it can be.</summary>
/// <param name="text">The whole text.</param>
/// <param name="capacity">Units that a part holds.</param>
internal sealed class PartList(string text, int capacity)
{
    private readonly List<string> _parts = [];
    private int _start;
    private int _end;
    private int _units;

    /// <summary>The text in parts.</summary>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="add">Adds the whole text, piece by piece.</param>
    public Segmentation Filled(string encoding, Action<string, PartList> add)
    {
        add(text, this);
        _parts.Add(text[_start..]);
        return new Segmentation(encoding, _parts.Count, _parts);
    }

    /// <summary>Adds the next piece, which is not cut.</summary>
    /// <param name="length">UTF-16 units of the text.</param>
    /// <param name="units">What it takes of the capacity, at most all of it.</param>
    public void Add(int length, int units)
    {
        if (_units + units > capacity)
        {
            _parts.Add(text[_start.._end]);
            (_start, _units) = (_end, 0);
        }

        _end += length;
        _units += units;
    }
}
