namespace StrategyHost.Compiler.SourceLimits;

/// <summary>What was counted inside one pair of brackets, since the last separator where a separator ends the count.</summary>
/// <param name="mark">The opening bracket.</param>
internal sealed class Frame(char mark)
{
    internal char Mark { get; } = mark;

    /// <summary>What nests with each further one, by kind.</summary>
    internal int[] Chains { get; } = new int[ChainKinds];

    internal int Commas { get; set; }

    internal int Sections { get; set; }

    internal static int ChainKinds { get; } = Enum.GetValues<Chain>().Length;
}
