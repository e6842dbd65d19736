// The trades: only the rows in sight exist, so that a hundred thousand cost what twenty do.

const rowHeight = 30;
const tradeColumns = [
  { name: "trade_id", label: "Trade", text: (run, i) => short(run.trades.trade_id[i]) },
  { name: "side", label: "Side", isText: true, text: (run, i) => (run.trades.isLong(i) ? "▲ long" : "▼ short") },
  { name: "entry_index", label: "Entry (UTC)", isText: true, text: (run, i) => timeText(run.times[run.trades.entry_index[i]], run.data.interval_seconds) },
  { name: "entry_price", label: "Entry price", text: (run, i) => fixed(run.trades.entry_price[i], run.data.price_decimals) },
  { name: "exit_index", label: "Exit (UTC)", isText: true, text: (run, i) => timeText(run.times[run.trades.exit_index[i]], run.data.interval_seconds) },
  { name: "exit_price", label: "Exit price", text: (run, i) => fixed(run.trades.exit_price[i], run.data.price_decimals) },
  { name: "volume", label: "Volume", text: (run, i) => short(run.trades.volume[i]) },
  { name: "net_pnl", label: "Net P&L", isResult: true, text: (run, i) => signed(run.trades.net_pnl[i], 2) },
  { name: "return_pct", label: "Return %", isResult: true, text: (run, i) => signed(run.trades.return_pct[i], 2) },
  { name: "bars_held", label: "Bars", text: (run, i) => short(run.trades.bars_held[i]) },
  { name: "mae", label: "MAE", text: (run, i) => fixed(run.trades.mae[i], 2) },
  { name: "mfe", label: "MFE", text: (run, i) => fixed(run.trades.mfe[i], 2) },
  { name: "commission", label: "Commission", text: (run, i) => fixed(run.trades.commission[i], 2) },
  { name: "exit_reason", label: "Exit reason", isText: true, isWide: true, text: (run, i) => run.trades.word("exit_reason", i) },
  { name: "entry_comment", label: "Comment", isText: true, isWide: true, text: (run, i) => run.trades.word("entry_comment", i) },
];
const tradeFilters = [
  ["All", () => true], ["Winners", (trades, i) => trades.isWin(i)], ["Losers", (trades, i) => trades.net_pnl[i] < 0],
  ["Long", (trades, i) => trades.isLong(i)], ["Short", (trades, i) => !trades.isLong(i)],
];

class TradeGrid {
  constructor(run, onShow) {
    this.run = run;
    this.onShow = onShow;
    this.sorting = { column: tradeColumns[0], isUp: true };
    this.current = 0;
    this.filter = 0;
    this.build();
    choices(byId("trade-filters"), tradeFilters.map(([label]) => label), 0, i => this.choose(i));
    this.arrange();
  }

  build() {
    this.heads = tradeColumns.map(column => this.heading(column));
    this.rows = element("div", { class: "grid-rows", role: "rowgroup" });
    this.viewport = element("div", { class: "grid-viewport", role: "grid", "aria-label": "Trades", "aria-rowcount": this.run.trades.count + 1, "aria-colcount": tradeColumns.length },
      element("div", { class: "grid-head", role: "rowgroup" }, element("div", { class: "grid-row", role: "row", "aria-rowindex": 1 }, ...this.heads)), this.rows);
    this.viewport.addEventListener("scroll", () => this.paint());
    this.rows.addEventListener("click", event => this.activate(this.rankOf(event.target)));
    this.rows.addEventListener("keydown", event => this.key(event));
    byId("trade-table").replaceChildren(this.viewport);
  }

  heading(column) {
    const button = element("button", { type: "button" }, column.label);
    button.addEventListener("click", () => this.sortBy(column));
    return element("div", { class: `grid-cell ${column.isText ? "" : "number"} ${column.isWide ? "wide" : ""}`, role: "columnheader", "aria-sort": "none" }, button);
  }

  sortBy(column) {
    const isSame = this.sorting.column === column;
    this.sorting = { column, isUp: isSame ? !this.sorting.isUp : Boolean(column.isText) || column.name === "trade_id" };
    this.arrange();
  }

  choose(filter) {
    this.filter = filter;
    this.arrange();
  }

  /** Puts the trades in order; the table's rows are ranks in this order. */
  arrange() {
    const { trades } = this.run;
    const passes = tradeFilters[this.filter][1];
    this.order = [];
    for (let i = 0; i < trades.count; i++) if (passes(trades, i)) this.order.push(i);
    const { column, isUp } = this.sorting;
    const keys = trades[column.name];
    const isWord = column.isText && !column.name.endsWith("_index");
    const ranks = isWord ? rankWords(trades.words) : null;
    const keyOf = i => (ranks ? ranks[keys[i]] : keys[i]);
    this.order.sort((a, b) => (isUp ? 1 : -1) * (keyOf(a) - keyOf(b)) || a - b);
    this.heads.forEach((head, i) => head.setAttribute("aria-sort", tradeColumns[i] === column ? (isUp ? "ascending" : "descending") : "none"));
    byId("trades-count").textContent = this.order.length === trades.count
      ? `${counted(trades.count, "closed trade")}` : `${short(this.order.length)} of ${counted(trades.count, "closed trade")}`;
    this.rows.style.height = `${Math.min(30_000_000, this.order.length * rowHeight)}px`;
    this.current = Math.min(this.current, Math.max(0, this.order.length - 1));
    this.viewport.scrollTop = 0;
    this.paint();
  }

  paint() {
    const first = Math.max(0, Math.floor(this.viewport.scrollTop / rowHeight) - 4);
    const last = Math.min(this.order.length, first + Math.ceil(this.viewport.clientHeight / rowHeight) + 8);
    const hadFocus = this.rows.contains(document.activeElement);
    const rows = [];
    for (let rank = first; rank < last; rank++) rows.push(this.row(rank));
    this.rows.replaceChildren(...rows);
    if (hadFocus) this.rowAt(this.current)?.focus({ preventScroll: true });
    if (!this.rowAt(this.current)) this.rows.firstElementChild?.setAttribute("tabindex", "0");
  }

  row(rank) {
    const trade = this.order[rank];
    const result = this.run.trades.isWin(trade) ? "gain" : this.run.trades.net_pnl[trade] < 0 ? "loss" : "";
    const row = element("div", {
      class: "grid-row", role: "row", tabindex: rank === this.current ? "0" : "-1", "aria-rowindex": rank + 2, "aria-selected": String(trade === this.selected),
    }, ...tradeColumns.map(column => {
      const text = column.text(this.run, trade);
      return element("div", {
        class: `grid-cell ${column.isText ? "" : "number"} ${column.isWide ? "wide" : ""} ${column.isResult ? result : ""}`, role: "gridcell", title: column.isWide ? text : "",
      }, text);
    }));
    row.style.transform = `translateY(${rank * rowHeight}px)`;
    row.dataset.rank = rank;
    return row;
  }

  rankOf(target) {
    const row = target.closest(".grid-row");
    return row ? Number(row.dataset.rank) : -1;
  }

  rowAt(rank) {
    return this.rows.querySelector(`[data-rank="${rank}"]`);
  }

  activate(rank) {
    if (rank < 0) return;
    this.current = rank;
    this.selected = this.order[rank];
    this.paint();
    this.onShow(this.selected);
  }

  /** Marks the trade that was chosen in the chart. */
  mark(trade) {
    this.selected = trade;
    const rank = this.order.indexOf(trade);
    if (rank >= 0) this.goTo(rank, false);
    else this.paint();
  }

  goTo(rank, takesFocus) {
    this.current = Math.min(this.order.length - 1, Math.max(0, rank));
    const top = this.current * rowHeight;
    const room = this.viewport.clientHeight - this.rows.offsetTop - rowHeight;
    if (top < this.viewport.scrollTop) this.viewport.scrollTop = top;
    else if (top > this.viewport.scrollTop + room) this.viewport.scrollTop = top - room;
    this.paint();
    if (takesFocus) this.rowAt(this.current)?.focus({ preventScroll: true });
  }

  key(event) {
    const page = Math.floor(this.viewport.clientHeight / rowHeight) - 2;
    const rank = this.rankOf(event.target);
    const target = { ArrowDown: rank + 1, ArrowUp: rank - 1, PageDown: rank + page, PageUp: rank - page, Home: 0, End: this.order.length - 1 }[event.key];
    if (target !== undefined) this.goTo(target, true);
    else if (event.key === "Enter" || event.key === " ") this.activate(rank);
    else return;
    event.preventDefault();
  }
}

/** The place of each word in alphabetical order. */
function rankWords(words) {
  const ranks = [];
  words.map((word, i) => [word, i]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).forEach(([, i], rank) => (ranks[i] = rank));
  return ranks;
}
