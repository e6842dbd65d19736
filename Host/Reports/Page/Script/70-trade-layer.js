// Trades over the price: spans from entry to exit, arrows, stops and targets, and a ribbon that stays when there are too many to draw.

// Pixels that a trade needs on average for its span, and for its arrows and levels.
const spanPixels = 4;
const markPixels = 11;

class TradeLayer {
  constructor(chart) {
    this.chart = chart;
    this.isShown = true;
    this.showsLevels = true;
    this.selected = -1;
  }

  get mostSpans() {
    return this.chart.plotWidth / spanPixels;
  }

  get mostMarks() {
    return this.chart.plotWidth / markPixels;
  }

  /** The trades in sight, or one more than the most that are wanted. */
  visible(most) {
    const found = [];
    this.chart.run.trades.forEachBetween(this.chart.view.from, this.chart.view.to, trade => {
      found.push(trade);
      return found.length <= most;
    });
    return found;
  }

  /** Least and greatest stop or target in sight, where they are drawn. */
  extremes() {
    let [least, most] = [Infinity, -Infinity];
    const trades = this.isShown && this.showsLevels ? this.visible(this.mostMarks) : [];
    if (trades.length > this.mostMarks) return [least, most];
    for (const trade of trades) {
      for (const level of ["stop_loss", "take_profit"]) {
        for (const [, , price] of this.chart.run.protections.steps(trade, level)) {
          if (price === price) [least, most] = [Math.min(least, price), Math.max(most, price)];
        }
      }
    }
    return [least, most];
  }

  paint(context, plot) {
    if (!this.isShown) return;
    this.scale = devicePixelRatio;
    this.paintSelection(context, plot);
    const trades = this.visible(this.mostSpans);
    if (trades.length <= this.mostSpans) {
      const hasRoom = trades.length <= this.mostMarks;
      if (this.showsLevels && hasRoom) this.paintLevels(context, plot, trades);
      this.paintSpans(context, plot, trades);
      if (hasRoom) this.paintMarks(context, plot, trades);
    }
    this.paintRibbon(context, plot);
  }

  x(plot, index) {
    return plot.valToPos(index, "x", true);
  }

  y(plot, price) {
    return plot.valToPos(price, "y", true);
  }

  resultColour(trade) {
    const { colours } = this.chart.theme;
    return this.chart.run.trades.isWin(trade) ? colours.win : colours.loss;
  }

  paintSelection(context, plot) {
    const { trades } = this.chart.run;
    if (this.selected < 0) return;
    const left = this.x(plot, trades.entry_index[this.selected] - 0.5);
    const right = this.x(plot, trades.exit_index[this.selected] + 0.5);
    context.fillStyle = this.chart.theme.colours.accent;
    context.globalAlpha = 0.12;
    context.fillRect(left, plot.bbox.top, Math.max(2, right - left), plot.bbox.height);
    context.globalAlpha = 1;
  }

  paintSpans(context, plot, list) {
    const { trades } = this.chart.run;
    for (const trade of list) {
      context.strokeStyle = this.resultColour(trade);
      context.lineWidth = (trade === this.selected ? 2.5 : 1.5) * this.scale;
      context.setLineDash(trades.isLong(trade) ? [] : [5 * this.scale, 3 * this.scale]);
      context.beginPath();
      context.moveTo(this.x(plot, trades.entry_index[trade]), this.y(plot, trades.entry_price[trade]));
      context.lineTo(this.x(plot, trades.exit_index[trade]), this.y(plot, trades.exit_price[trade]));
      context.stroke();
    }
    context.setLineDash([]);
  }

  /** Entries are triangles that point the way of the trade, exits are diamonds in the colour of the result. */
  paintMarks(context, plot, list) {
    const { trades } = this.chart.run;
    const { surface, ink } = this.chart.theme.colours;
    const size = Math.min(7, Math.max(3.5, 420 / (list.length + 30))) * this.scale;
    for (const trade of list) {
      const way = trades.isLong(trade) ? 1 : -1;
      const [x, y] = [this.x(plot, trades.entry_index[trade]), this.y(plot, trades.entry_price[trade])];
      this.mark(context, ink, surface, [[x, y], [x - size, y + way * size * 1.5], [x + size, y + way * size * 1.5]]);
      const [right, end] = [this.x(plot, trades.exit_index[trade]), this.y(plot, trades.exit_price[trade])];
      this.mark(context, this.resultColour(trade), surface, [[right - size, end], [right, end - size], [right + size, end], [right, end + size]]);
    }
  }

  mark(context, fill, edge, corners) {
    context.beginPath();
    corners.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = edge;
    context.lineWidth = this.scale;
    context.stroke();
  }

  paintLevels(context, plot, list) {
    const { colours } = this.chart.theme;
    context.lineWidth = this.scale;
    for (const [level, colour, dash] of [["stop_loss", colours.loss, [2, 2]], ["take_profit", colours.win, [6, 3]]]) {
      context.strokeStyle = colour;
      context.setLineDash(dash.map(length => length * this.scale));
      context.beginPath();
      for (const trade of list) {
        for (const [from, to, price] of this.chart.run.protections.steps(trade, level)) {
          if (price !== price) continue;
          const y = Math.round(this.y(plot, price)) + 0.5;
          context.moveTo(this.x(plot, from), y);
          context.lineTo(this.x(plot, to), y);
        }
      }
      context.stroke();
    }
    context.setLineDash([]);
  }

  /** Along the lower edge: where trades were open, in the colour of what they brought in sum at each pixel. */
  paintRibbon(context, plot) {
    const { trades } = this.chart.run;
    const { bbox } = plot;
    const height = 5 * this.scale;
    const sums = new Float64Array(bbox.width + 1);
    const isOpen = new Uint8Array(bbox.width + 1);
    trades.forEachBetween(this.chart.view.from, this.chart.view.to, trade => {
      const left = Math.max(0, Math.floor(this.x(plot, trades.entry_index[trade] - 0.5) - bbox.left));
      const right = Math.min(bbox.width, Math.max(left + 1, Math.floor(this.x(plot, trades.exit_index[trade] + 0.5) - bbox.left)));
      for (let x = left; x < right; x++) {
        sums[x] += trades.net_pnl[trade];
        isOpen[x] = 1;
      }
    });
    for (let x = 0; x < bbox.width; ) {
      const start = x;
      const kind = isOpen[x] ? Math.sign(sums[x]) : 2;
      while (x < bbox.width && (isOpen[x] ? Math.sign(sums[x]) : 2) === kind) x++;
      if (kind === 2) continue;
      context.fillStyle = kind > 0 ? this.chart.theme.colours.win : this.chart.theme.colours.loss;
      context.fillRect(bbox.left + start, bbox.top + bbox.height - height, x - start, height);
    }
  }
}
