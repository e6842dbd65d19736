using System.ComponentModel.DataAnnotations;
using StrategyHost.SimBroker.Presets;

namespace StrategyHost.SimBroker;

/// <summary>
/// Everything that decides how the simulated broker fills and charges. The defaults are the preset <c>simple</c>. In JSON the
/// names are snake case (<c>starting_balance</c>) and enum values too (<c>stop_first</c>); see <see cref="BrokerFile"/>.
/// </summary>
public sealed record BrokerOptions
{
    /// <summary>The deposit, account currency.</summary>
    [Range(0, 1e15, MinimumIsExclusive = true)]
    public double StartingBalance { get; init; } = 100_000;

    /// <summary>Notional ÷ margin.</summary>
    [Range(0.01, 10_000)]
    public double Leverage { get; init; } = 1;

    /// <summary>Units in one lot.</summary>
    [Range(1e-9, 1e9)]
    public double LotSize { get; init; } = 1;

    /// <summary>The price of one point, the unit of slippage.</summary>
    [Range(1e-9, 1e6)]
    public double PointSize { get; init; } = 0.01;

    /// <summary>Prices are multiples of this; 0: any price. Levels of orders and fills are rounded against the trader.</summary>
    [Range(0, 1e6)]
    public double TickSize { get; init; }

    /// <summary>Volumes are multiples of this many lots; 0: any volume.</summary>
    [Range(0, 1e9)]
    public double LotStep { get; init; }

    /// <summary>Largest volume of one order in lots; 0: no maximum.</summary>
    [Range(0, 1e12)]
    public double MaxVolume { get; init; }

    /// <summary>How market fills slip.</summary>
    public SlippageModel Slippage { get; init; } = SlippageModel.None;

    /// <summary>Points, percent or spread points, as <see cref="Slippage"/> says.</summary>
    [Range(0, 1e6)]
    public double SlippageValue { get; init; }

    /// <summary>What a fill costs.</summary>
    public CommissionModel Commission { get; init; } = CommissionModel.PercentOfNotional;

    /// <summary>Percent (0.1 is 0.1 %), or account currency per lot, unit or fill, as <see cref="Commission"/> says.</summary>
    [Range(0, 1e6)]
    public double CommissionValue { get; init; } = 0.1;

    /// <summary>The least commission of a fill, account currency.</summary>
    [Range(0, 1e6)]
    public double CommissionMinimum { get; init; }

    /// <summary>All fills of a bar together take at most this percentage of its volume; 0: no cap. A bar without volume then fills nothing.</summary>
    [Range(0, 100)]
    public double VolumeCapPct { get; init; }

    /// <summary>A margin level (equity ÷ used margin, percent) below this is a margin call; 0: none.</summary>
    [Range(0, 10_000)]
    public double MarginCallPct { get; init; }

    /// <summary>At this margin level or below, positions are closed, the worst first. 0: only when no equity is left.</summary>
    [Range(0, 10_000)]
    public double StopOutPct { get; init; }

    /// <summary>Positions of their own or one net position.</summary>
    public PositionMode PositionMode { get; init; } = PositionMode.Hedging;

    /// <summary>When market orders fill.</summary>
    public FillTiming FillTiming { get; init; } = FillTiming.NextOpen;

    /// <summary>Which of two levels in one bar counts as hit first.</summary>
    public IntrabarPolicy IntrabarPolicy { get; init; } = IntrabarPolicy.StopFirst;

    /// <summary>Whether a stop loss may move away from the market.</summary>
    public bool AllowStopLoosening { get; init; }

    /// <summary>Whether the reasons of intrabar fills are kept in <see cref="SimBrokerAdapter.IntrabarLog"/>.</summary>
    public bool IntrabarLog { get; init; }

    /// <summary>Seed of random slippage.</summary>
    public long Seed { get; init; } = 42;

    /// <summary>One line of JSON with all fields in ordinal order, invariant: equal options give equal text.</summary>
    public string ToCanonicalJson() => BrokerFile.Write(this);

    /// <summary>What is wrong with these options, as <c>path: message</c>; empty when they can be used.</summary>
    public IReadOnlyList<string> FindErrors() => 
    [
        .. OptionField.All.Select(field => field.FindError(this)).OfType<string>(),
        .. PercentError("slippage_value", Slippage == SlippageModel.Percent, SlippageValue),
        .. StepError("tick_size", TickSize),
        .. StepError("lot_step", LotStep),
        .. PercentError("commission_value", Commission == CommissionModel.PercentOfNotional, CommissionValue),
    ];

    private static string[] StepError(string path, double value) =>
        value is > 0 and < 1e-8 ? [$"{path}: found less than 1e-8; expected 0 (none) or at least 1e-8."] : [];

    private static string[] PercentError(string path, bool isPercent, double value) =>
        isPercent && value > 100 ? [$"{path}: found more than 100; expected a percentage from 0 to 100."] : [];
}
