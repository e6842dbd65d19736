// Down-sampling: level k holds the extremes of buckets of 2^k bars, aligned to the first bar so that nothing shimmers while panning.
// Level 0 is the data itself, so what is zoomed in is exact.

/** Least and greatest values of a line. */
class LinePyramid {
  constructor(values) {
    this.values = values;
    this.levels = [{ low: values, high: values }];
  }

  level(k) {
    while (this.levels.length <= k) this.levels.push(this.halve(this.levels[this.levels.length - 1]));
    return this.levels[k];
  }

  halve({ low, high }) {
    const count = Math.ceil(low.length / 2);
    const half = { low: new Float64Array(count), high: new Float64Array(count) };
    for (let i = 0, j = 0; i < count; i++, j += 2) {
      half.low[i] = lesser(low[j], low[j + 1]);
      half.high[i] = greater(high[j], high[j + 1]);
    }
    return half;
  }

  /** Least and greatest value between two bars, or [Infinity, -Infinity]. */
  extremes(from, to, k) {
    const { low, high } = this.level(k);
    let [least, most] = [Infinity, -Infinity];
    const last = Math.min(low.length - 1, Math.floor(to / 2 ** k));
    for (let i = Math.max(0, Math.floor(from / 2 ** k)); i <= last; i++) {
      if (low[i] < least) least = low[i];
      if (high[i] > most) most = high[i];
    }
    return [least, most];
  }
}

/** Open, high, low and close of buckets. */
class CandlePyramid {
  constructor(run) {
    this.levels = [{ open: run.open, high: run.high, low: run.low, close: run.close }];
  }

  level(k) {
    while (this.levels.length <= k) this.levels.push(this.halve(this.levels[this.levels.length - 1]));
    return this.levels[k];
  }

  halve(level) {
    const { length } = level.open;
    const count = Math.ceil(length / 2);
    const [open, high, low, close] = [0, 1, 2, 3].map(() => new Float64Array(count));
    for (let i = 0, j = 0; i < count; i++, j += 2) {
      const last = Math.min(j + 1, length - 1);
      open[i] = level.open[j];
      high[i] = Math.max(level.high[j], level.high[last]);
      low[i] = Math.min(level.low[j], level.low[last]);
      close[i] = level.close[last];
    }
    return { open, high, low, close };
  }

  extremes(from, to, k) {
    const { low, high } = this.level(k);
    let [least, most] = [Infinity, -Infinity];
    const last = Math.min(low.length - 1, Math.floor(to / 2 ** k));
    for (let i = Math.max(0, Math.floor(from / 2 ** k)); i <= last; i++) {
      if (low[i] < least) least = low[i];
      if (high[i] > most) most = high[i];
    }
    return [least, most];
  }
}

// Where one of two is missing, the other counts.
function lesser(a, b) {
  return b < a || a !== a ? (b === undefined ? a : b) : a;
}

function greater(a, b) {
  return b > a || a !== a ? (b === undefined ? a : b) : a;
}

/** The coarsest level whose buckets are at most this many bars wide. */
function levelFor(barsPerBucket) {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, barsPerBucket))));
}
