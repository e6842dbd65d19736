using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>One instruction under a check.</summary>
/// <param name="Method">The method it is in.</param>
/// <param name="Body">The method's body.</param>
/// <param name="Index">Its index there.</param>
internal readonly record struct CodePlace(ImageMethod Method, ILBody Body, int Index)
{
    internal Instruction Instruction => Body.Instructions[Index];

    internal int Offset => Instruction.Offset;

    /// <summary>The instruction a number of places before or behind this one.</summary>
    internal Instruction Near(int distance) => Body.Near(Index, distance);

    /// <summary>The index of that instruction.</summary>
    internal int IndexNear(int distance) => Body.IndexNear(Index, distance);

    /// <summary>Whether no jump enters between two instructions.</summary>
    internal bool IsStraight(int first, int last)
    {
        for (var index = first + 1; index <= last; index++)
        {
            if (index >= Body.Instructions.Count || Body.IsTarget(index))
                return false;
        }

        return true;
    }

    /// <summary>Whether some instructions up to this one always run one after another.</summary>
    internal bool IsStraight(int length)
    {
        if (Index < length - 1)
            return false;
        for (var back = 0; back < length - 1; back++)
        {
            if (Body.IsTarget(Index - back))
                return false;
        }

        return true;
    }
}
