// All panes over one view, with one crosshair.

class Chart {
  constructor(run, theme) {
    this.run = run;
    this.theme = theme;
    this.host = byId("panes");
    this.view = new View(run.count, () => this.invalidate());
    this.timeAxis = new TimeAxis(run);
    this.candles = new Candles(this);
    this.layer = new TradeLayer(this);
    this.panes = makePanes(this);
    this.panes.forEach(pane => this.host.append(pane.root));
    this.crosshair = new Crosshair(this);
    this.overview = new Overview(this);
    this.listeners = [];
    this.ticks = [];
    new ResizeObserver(() => this.layOut()).observe(this.host);
  }

  get price() {
    return this.panes[0];
  }

  get shown() {
    return this.panes.filter(pane => pane.isShown);
  }

  /** Width of what is drawn, in CSS pixels. */
  get plotWidth() {
    return Math.max(1, this.width - this.axisWidth);
  }

  get lineLevel() {
    return levelFor(this.view.span / this.plotWidth);
  }

  layOut() {
    const width = Math.floor(this.host.clientWidth);
    if (width === 0 || (width === this.width && this.shown.every(pane => pane.plot))) return;
    this.width = width;
    this.redraw();
  }

  /** Makes the plots anew: after a change of size, of colours or of which panes are shown. */
  redraw() {
    if (!this.width) return;
    this.axisWidth = this.findAxisWidth();
    this.ticks = this.timeAxis.ticks(this.view, this.plotWidth);
    this.shown.forEach((pane, i, shown) => {
      pane.hasTimes = i === shown.length - 1;
      pane.legend.paint(this.theme);
      pane.draw(this.width, this.axisWidth);
    });
    this.overview.draw();
    this.invalidate();
  }

  /** One width for all panes, so that they stand above one another. */
  findAxisWidth() {
    const texts = [fixed(this.candles.pyramid.extremes(0, this.run.count, this.topLevel)[1], this.run.data.price_decimals)];
    for (const pane of this.panes) for (const line of pane.lines) texts.push(...line.pyramid.extremes(0, this.run.count, this.topLevel).map(value => (pane.format ? pane.format(value, 0) : fixed(value, 0)) + ".00"));
    return Math.min(110, Math.max(56, 16 + 7 * Math.max(...texts.map(text => text.length))));
  }

  get topLevel() {
    return Math.max(0, Math.ceil(Math.log2(Math.max(1, this.run.count / 1024))));
  }

  invalidate() {
    if (this.pending || !this.width) return;
    this.pending = requestAnimationFrame(() => {
      this.pending = 0;
      this.render();
    });
  }

  render() {
    const start = performance.now();
    this.ticks = this.timeAxis.ticks(this.view, this.plotWidth);
    this.shown.forEach(pane => pane.update());
    this.overview.update();
    this.listeners.forEach(listener => listener());
    // uPlot takes its new scales in a microtask as well, and asked for it before.
    queueMicrotask(() => {
      this.crosshair.update();
      this.frameMs = performance.now() - start;
    });
  }

  /** The bar at a horizontal position in the host, fractions included. */
  positionToIndex(x) {
    return this.view.from + (x / this.plotWidth) * this.view.span;
  }

  indexToPosition(index) {
    return ((index - this.view.from) / this.view.span) * this.plotWidth;
  }

  /** Shows a trade with room around it and makes it the selected one. */
  showTrade(trade) {
    const { trades } = this.run;
    const [entry, exit] = [trades.entry_index[trade], trades.exit_index[trade]];
    const span = Math.max(60, (exit - entry) * 2.2);
    const middle = (entry + exit) / 2;
    this.select(trade);
    this.view.moveTo(middle - span / 2, middle + span / 2);
  }

  select(trade) {
    this.layer.selected = trade;
    byId("trade").replaceChildren(...(trade < 0 ? [] : describeTrade(this.run, trade)));
    this.invalidate();
  }
}

/** One sentence about a trade. */
function describeTrade(run, trade) {
  const { trades } = run;
  const decimals = run.data.price_decimals;
  const result = element("strong", { class: trades.isWin(trade) ? "gain" : "loss" }, `${signed(trades.net_pnl[trade], 2)} (${signed(trades.return_pct[trade], 2)} %)`);
  const comment = trades.word("entry_comment", trade);
  return [
    `Trade ${short(trades.trade_id[trade])}: ${trades.isLong(trade) ? "long" : "short"} ${short(trades.volume[trade])}, `,
    `${fixed(trades.entry_price[trade], decimals)} → ${fixed(trades.exit_price[trade], decimals)} in ${counted(trades.bars_held[trade], "bar")}, `,
    result,
    ` · ${trades.word("exit_reason", trade)}${comment ? ` · “${comment}”` : ""}`,
  ];
}
