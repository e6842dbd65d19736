// Candles: one a bar, or one for several bars where there is no room for each.

const candlePixels = 4;
const widestBody = 28;

class Candles {
  constructor(chart) {
    this.chart = chart;
    this.pyramid = new CandlePyramid(chart.run);
  }

  /** Level of the candles: each is at least some pixels wide. */
  get level() {
    const barsPerPixel = this.chart.view.span / Math.max(1, this.chart.plotWidth);
    return Math.max(0, Math.ceil(Math.log2(barsPerPixel * candlePixels)));
  }

  extremes() {
    return this.pyramid.extremes(this.chart.view.from, this.chart.view.to, this.level);
  }

  /** The candle that stands for a bar. */
  at(index) {
    const { level } = this;
    const candles = this.pyramid.level(level);
    const i = Math.floor(index / 2 ** level);
    const from = i * 2 ** level;
    return {
      from,
      to: Math.min(this.chart.run.count, from + 2 ** level) - 1,
      open: candles.open[i], high: candles.high[i], low: candles.low[i], close: candles.close[i],
    };
  }

  paint(context, plot) {
    const { chart, level } = this;
    const { view, theme } = chart;
    const candles = this.pyramid.level(level);
    const size = 2 ** level;
    const first = Math.max(0, Math.floor(view.from / size));
    const last = Math.min(candles.open.length - 1, Math.ceil(view.to / size));
    const width = (plot.bbox.width / view.span) * size;
    const body = Math.max(1, Math.floor(Math.min(width * 0.7, widestBody * devicePixelRatio)));
    for (const isUp of [true, false]) {
      context.beginPath();
      for (let i = first; i <= last; i++) {
        if (candles.close[i] >= candles.open[i] === isUp) this.add(context, plot, candles, i, size, body);
      }
      context.fillStyle = isUp ? theme.colours.up : theme.colours.down;
      context.fill();
      if (isUp && body >= 5 * devicePixelRatio) this.hollow(context, plot, candles, [first, last], size, body);
    }
  }

  add(context, plot, candles, i, size, body) {
    const thin = Math.max(1, Math.round(devicePixelRatio));
    const x = Math.round(plot.valToPos((i + 0.5) * size - 0.5, "x", true));
    const [high, low, open, close] = [candles.high[i], candles.low[i], candles.open[i], candles.close[i]].map(price => Math.round(plot.valToPos(price, "y", true)));
    context.rect(x - (thin >> 1), high, thin, Math.max(1, low - high));
    context.rect(x - (body >> 1), Math.min(open, close), body, Math.max(thin, Math.abs(open - close)));
  }

  /** Rising candles are hollow where there is room: not by colour alone. */
  hollow(context, plot, candles, [first, last], size, body) {
    const thin = Math.max(1, Math.round(devicePixelRatio));
    context.fillStyle = this.chart.theme.colours.surface;
    context.beginPath();
    for (let i = first; i <= last; i++) {
      if (candles.close[i] < candles.open[i]) continue;
      const x = Math.round(plot.valToPos((i + 0.5) * size - 0.5, "x", true));
      const [open, close] = [candles.open[i], candles.close[i]].map(price => Math.round(plot.valToPos(price, "y", true)));
      if (open - close > 2 * thin) context.rect(x - (body >> 1) + thin, close + thin, body - 2 * thin, open - close - 2 * thin);
    }
    context.fill();
  }
}
