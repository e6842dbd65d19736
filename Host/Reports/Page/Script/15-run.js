// The run as arrays: bars, equity, indicators, trades.

class Run {
  constructor(data, columns) {
    this.data = data;
    this.count = data.bars;
    this.columns = columns;
    this.times = this.readTimes();
    Object.assign(this, this.readPrices());
    this.volume = data.has_volume ? this.values("volume") : null;
    this.equity = this.values("equity");
    this.drawdown = this.findDrawdown();
    this.trades = new Trades(this);
    this.protections = new Protections(this);
  }

  /** A column's values. It is handed out once: the units become the values. */
  values(name) {
    const column = this.columns.get(name);
    this.columns.delete(name);
    return scaleDown(column.units, column.decimals);
  }

  readTimes() {
    const times = this.values("time_step");
    for (let i = 1; i < times.length; i++) times[i] += times[i - 1];
    return times;
  }

  readPrices() {
    const { decimals } = this.columns.get("gap");
    const [gap, body, upper, lower] = ["gap", "body", "upper_shadow", "lower_shadow"].map(name => this.columns.get(name).units);
    let close = 0;
    for (let i = 0; i < gap.length; i++) {
      const open = close + gap[i];
      close = open + body[i];
      upper[i] += Math.max(open, close);
      lower[i] = Math.min(open, close) - lower[i];
      gap[i] = open;
      body[i] = close;
    }
    const [open, close_, high, low] = [gap, body, upper, lower].map(units => scaleDown(units, decimals));
    return { open, high, low, close: close_ };
  }

  /** Percent below the highest equity so far, which begins at the starting balance; 0 or negative. */
  findDrawdown() {
    const drawdown = new Float64Array(this.equity.length);
    let peak = this.data.starting_balance;
    for (let i = 0; i < drawdown.length; i++) {
      peak = Math.max(peak, this.equity[i]);
      drawdown[i] = peak > 0 ? (this.equity[i] / peak - 1) * 100 : NaN;
    }
    return drawdown;
  }

  /** The first bar that is not before a time. */
  indexAt(time) {
    return lowerBound(this.times, time);
  }
}

/** The first index whose value is not below the one given; the array's length where there is none. */
function lowerBound(values, value) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
