using System.Collections.ObjectModel;
using System.Runtime.InteropServices;

namespace StrategyHost.SimBroker.Positions;

/// <summary>The open positions in order of opening. The object of a closed one serves another after <see cref="Sweep"/>.</summary>
internal sealed class PositionBook
{
    private readonly List<OpenPosition> _open = [];
    private readonly List<Position> _views = [];
    private readonly Stack<OpenPosition> _spare = [];
    private readonly List<OpenPosition> _closed = [];

    internal PositionBook() => Views = _views.AsReadOnly();

    internal int Count => _open.Count;

    internal ReadOnlySpan<OpenPosition> All => CollectionsMarshal.AsSpan(_open);

    /// <summary>The same as strategies see them.</summary>
    internal ReadOnlyCollection<Position> Views { get; }

    internal OpenPosition this[int index] => _open[index];

    /// <summary>Adds a position of which nothing but its view is known yet.</summary>
    internal OpenPosition Add(Position view)
    {
        var position = _spare.TryPop(out var spare) ? spare : new OpenPosition();
        _open.Add(position);
        _views.Add(view);
        return position;
    }

    internal void Remove(OpenPosition position)
    {
        var at = _open.IndexOf(position);
        _open.RemoveAt(at);
        _views.RemoveAt(at);
        _closed.Add(position);
    }

    internal OpenPosition? Find(string positionId)
    {
        foreach (var position in _open)
        {
            if (position.Id == positionId)
                return position;
        }

        return null;
    }

    internal void Sweep()
    {
        foreach (var position in _closed)
            _spare.Push(position);
        _closed.Clear();
    }
}
