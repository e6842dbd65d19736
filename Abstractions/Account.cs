namespace StrategyHost;

/// <summary>The account at the close of the current bar, in account currency.</summary>
public readonly record struct Account
{
    /// <summary>Creates a snapshot; the free margin and the margin level follow from the rest.</summary>
    /// <param name="balance">Cash: the deposit plus everything realised, commissions deducted.</param>
    /// <param name="unrealizedPnl">Profit of the open positions at the current close.</param>
    /// <param name="usedMargin">Margin held by the open positions.</param>
    public Account(double balance, double unrealizedPnl, double usedMargin)
    {
        Balance = balance;
        UnrealizedPnl = unrealizedPnl;
        UsedMargin = usedMargin;
    }

    /// <summary>Cash: the deposit plus everything realised, commissions deducted.</summary>
    public double Balance { get; }

    /// <summary>Profit of the open positions at the current close, before the commission of closing them.</summary>
    public double UnrealizedPnl { get; }

    /// <summary>Margin held by the open positions.</summary>
    public double UsedMargin { get; }

    /// <summary><see cref="Balance"/> + <see cref="UnrealizedPnl"/>.</summary>
    public double Equity => Balance + UnrealizedPnl;

    /// <summary><see cref="Equity"/> − <see cref="UsedMargin"/>: what new positions may use.</summary>
    public double FreeMargin => Equity - UsedMargin;

    /// <summary><see cref="Equity"/> / <see cref="UsedMargin"/> in percent; infinity while no margin is used.</summary>
    public double MarginLevel => UsedMargin > 0 ? Equity / UsedMargin * 100 : double.PositiveInfinity;
}
