// The crosshair and the legends' values at it.

class Crosshair {
  constructor(chart) {
    this.chart = chart;
    this.index = null;
    this.y = null;
    this.vertical = element("div", { class: "cross-x" });
    this.horizontal = element("div", { class: "cross-y" });
    this.time = element("div", { class: "tag time-tag" });
    this.value = element("div", { class: "tag value-tag" });
    chart.host.append(this.vertical, this.horizontal, this.time, this.value);
  }

  /** Moves to a bar and, with a pointer, to a height; null: away. */
  move(index, y = null) {
    this.index = index === null ? null : Math.min(this.chart.run.count - 1, Math.max(0, Math.round(index)));
    this.y = y;
    this.update();
  }

  update() {
    const { chart } = this;
    if (chart.run.count === 0) return;
    const isShown = this.index !== null;
    const index = isShown ? this.index : Math.min(chart.run.count - 1, Math.max(0, Math.floor(chart.view.to)));
    const candle = chart.candles.at(index);
    this.showValues(index, candle);
    const x = chart.indexToPosition((candle.from + candle.to) / 2);
    const isInside = isShown && x >= 0 && x <= chart.plotWidth;
    this.vertical.hidden = this.time.hidden = !isInside;
    if (isInside) this.place(x, candle);
    this.placeHorizontal(isInside);
  }

  showValues(index, candle) {
    const { chart } = this;
    const { data } = chart.run;
    const prices = ["open", "high", "low", "close"].map(name => `${name[0].toUpperCase()} ${fixed(candle[name], data.price_decimals)}`).join("  ");
    const change = candle.from > 0 ? (candle.close / chart.run.close[candle.from - 1] - 1) * 100 : NaN;
    chart.price.legend.head.textContent = `${data.symbol}   ${prices}${Number.isFinite(change) ? `   ${signed(change, 2)} %` : ""}`;
    chart.shown.forEach(pane => pane.legend.show(candle.to, 0));
  }

  place(x, candle) {
    const { chart } = this;
    const { times, data } = chart.run;
    const interval = data.interval_seconds;
    this.vertical.style.transform = `translateX(${x}px)`;
    this.time.textContent = candle.from === candle.to
      ? `${weekdayText(times[candle.from])} ${timeText(times[candle.from], interval)}`
      : `${timeText(times[candle.from], interval)} … ${timeText(times[candle.to], interval)}`;
    const half = this.time.offsetWidth / 2;
    this.time.style.transform = `translateX(${Math.min(Math.max(x - half, 0), chart.width - 2 * half)}px)`;
  }

  placeHorizontal(isInside) {
    const pane = isInside && this.y !== null ? this.paneAt(this.y) : null;
    this.horizontal.hidden = this.value.hidden = !pane;
    if (!pane) return;
    const top = pane.body.offsetTop + pane.root.offsetTop;
    const value = pane.plot.posToVal(this.y - top, "y");
    this.horizontal.style.transform = this.value.style.transform = `translateY(${this.y}px)`;
    this.value.style.width = `${this.chart.axisWidth}px`;
    this.value.textContent = pane.name === "price" ? fixed(value, this.chart.run.data.price_decimals) : pane.lines[0].format(value);
  }

  paneAt(y) {
    return this.chart.shown.find(pane => {
      const top = pane.root.offsetTop + pane.body.offsetTop;
      return y >= top && y < top + pane.height;
    });
  }

  /** The values at the bar in words, for those who do not see them. */
  describe() {
    const { run } = this.chart;
    const candle = this.chart.candles.at(this.index);
    const decimals = run.data.price_decimals;
    return `${timeText(run.times[candle.to], run.data.interval_seconds)}: close ${fixed(candle.close, decimals)}, equity ${fixed(run.equity[candle.to], 2)}, drawdown ${fixed(run.drawdown[candle.to], 2)} percent`;
  }
}
