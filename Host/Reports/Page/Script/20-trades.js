// Closed trades as columns, in order of closing, and the levels that protected them.

const tradeNumbers = [
  "volume", "entry_index", "entry_price", "exit_index", "exit_price", "stop_loss", "take_profit", "gross_pnl", "commission",
  "slippage", "net_pnl", "return_pct", "bars_held", "mae", "mfe", "trade_id", "order_id", "position_id",
];

class Trades {
  constructor(run) {
    for (const name of tradeNumbers) this[name] = run.values(`trade.${name}`);
    this.words = run.data.words;
    for (const name of ["side", "entry_comment", "exit_reason"]) this[name] = run.values(`trade.${name}`);
    this.count = this.volume.length;
    this.earliestEntry = this.findEarliestEntries();
  }

  isLong(trade) {
    return this.words[this.side[trade]] === "buy";
  }

  isWin(trade) {
    return this.net_pnl[trade] > 0;
  }

  word(column, trade) {
    const word = this.words[this[column][trade]] ?? "";
    return /^[a-z]+(_[a-z]+)+$/.test(word) ? word.replaceAll("_", " ") : word;
  }

  /** For each trade the earliest entry from it on: trades are in order of closing, and a long one hides behind short ones. */
  findEarliestEntries() {
    const earliest = new Float64Array(this.count);
    let least = Infinity;
    for (let i = this.count - 1; i >= 0; i--) {
      least = Math.min(least, this.entry_index[i]);
      earliest[i] = least;
    }
    return earliest;
  }

  /** Calls back for each trade that touches the bars from one index to another, until the call returns false. */
  forEachBetween(from, to, visit) {
    for (let i = lowerBound(this.exit_index, from); i < this.count && this.earliestEntry[i] <= to; i++) {
      if (this.entry_index[i] <= to && visit(i) === false) return;
    }
  }

  /** The trade at a bar whose course passes nearest to a price; -1 where there is none. */
  findAt(index, price) {
    let [nearest, least] = [-1, Infinity];
    this.forEachBetween(index, index, trade => {
      const held = Math.max(1, this.exit_index[trade] - this.entry_index[trade]);
      const part = (index - this.entry_index[trade]) / held;
      const distance = Math.abs(this.entry_price[trade] + part * (this.exit_price[trade] - this.entry_price[trade]) - price);
      if (distance < least) [nearest, least] = [trade, distance];
    });
    return nearest;
  }
}

/** Stop losses and take profits over time. */
class Protections {
  constructor(run) {
    this.trades = run.trades;
    this.position = run.values("protection_position");
    this.index = run.values("protection_index");
    this.stop_loss = run.values("protection_stop_loss");
    this.take_profit = run.values("protection_take_profit");
  }

  /** The steps of a trade's level, as [from, to, price]. */
  steps(trade, level) {
    const { trades } = this;
    const [entry, exit] = [trades.entry_index[trade], trades.exit_index[trade]];
    const first = lowerBound(this.position, trades.position_id[trade]);
    if (this.position[first] !== trades.position_id[trade]) return [[entry, exit, trades[level][trade]]];
    const steps = [];
    for (let i = first; this.position[i] === trades.position_id[trade] && this.index[i] <= exit; i++) {
      const next = this.position[i + 1] === this.position[i] ? Math.min(this.index[i + 1], exit) : exit;
      if (next > entry) steps.push([Math.max(this.index[i], entry), next, this[level][i]]);
    }
    return steps;
  }
}
