// One pane: a uPlot chart of the lines, over the view that all panes share.

// Candles of more than 2^5 bars: an average of single bars no longer says much, and must not cover them.
const faintFrom = 5;

class Pane {
  constructor(chart, { name, title = "", height, lines = [], levels = [], hasTimes = false, ceiling = null, format = null, below, above, extremes }) {
    Object.assign(this, { chart, name, title, height, lines, levels, hasTimes, ceiling, format, below, above, ownExtremes: extremes });
    this.legend = new Legend(title, lines);
    this.body = element("div", { class: "pane-body" });
    this.root = element("div", { class: "pane", "data-pane": name }, this.legend.root, this.body);
  }

  get isShown() {
    return !this.root.hidden;
  }

  draw(width, axisWidth) {
    this.plot?.destroy();
    this.plot = new uPlot(this.options(width, axisWidth), [[0, 1], ...this.lines.map(() => [null, null])], this.body);
  }

  options(width, axisWidth) {
    const { chart } = this;
    const colour = name => () => chart.theme.colours[name];
    const font = `12px ${getComputedStyle(document.body).fontFamily}`;
    const grid = { stroke: colour("grid"), width: 1 };
    return {
      width,
      height: this.height + (this.hasTimes ? 28 : 0),
      padding: [0, 0, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [chart.view.from, chart.view.to] },
        y: { range: () => this.range() },
      },
      axes: [
        {
          size: this.hasTimes ? 28 : 0, gap: 6, font, stroke: colour("muted"), grid,
          ticks: { show: this.hasTimes, size: 4, stroke: colour("line"), width: 1 },
          splits: () => chart.ticks,
          values: (_, ticks) => ticks.map(tick => (this.hasTimes ? chart.timeAxis.labels.get(tick) ?? "" : "")),
          border: { show: true, stroke: colour("line"), width: 1 },
        },
        {
          side: 1, splits: this.levels.length > 1 ? () => this.levels : undefined, size: axisWidth, gap: 8, space: 30, font, stroke: colour("muted"), grid, ticks: { show: false },
          values: (_, ticks) => this.axisTexts(ticks),
          border: { show: true, stroke: colour("line"), width: 1 },
        },
      ],
      series: [{}, ...this.lines.map(line => this.seriesOf(line))],
      hooks: {
        drawAxes: [plot => this.paintBelow(plot)],
        draw: [plot => this.clipped(plot, context => this.above?.(context, plot))],
      },
    };
  }

  seriesOf(line) {
    const { chart } = this;
    return {
      show: !line.isHidden,
      stroke: () => line.colourIn(chart.theme),
      width: line.isHistogram ? 0 : line.width,
      fill: line.isHistogram ? () => line.colourIn(chart.theme) : line.fill ? () => chart.theme.colours[line.fill] : undefined,
      fillTo: line.fill || line.isHistogram ? 0 : undefined,
      paths: line.isHistogram ? uPlot.paths.bars({ size: [0.7, 40] }) : undefined,
      points: { show: false },
    };
  }

  axisTexts(ticks) {
    const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : 1;
    const decimals = decimalsOf(step);
    const { min, max } = this.plot?.scales.y ?? {};
    const margin = ((max - min) * 7) / this.height;
    // A text at the very edge would be cut off.
    return ticks.map(tick => (tick < min + margin || tick > max - margin ? "" : this.format ? this.format(tick, decimals) : fixed(tick, decimals)));
  }

  /** Gives uPlot what is seen; it paints by itself afterwards. */
  update() {
    if (!this.plot || !this.isShown) return;
    const level = this.chart.lineLevel;
    const points = pointPositions(this.chart.view, level, this.chart.run.count);
    this.lines.forEach((line, i) => {
      this.plot.series[i + 1].alpha = line.isSampled && this.chart.candles.level > faintFrom ? 0.4 : 1;
    });
    const positions = points.positions.length ? points.positions : [0];
    this.plot.setData([positions, ...this.lines.map(line => (points.positions.length ? pointValues(line, level, points) : [null]))]);
  }

  range() {
    const { view, lineLevel } = this.chart;
    let [least, most] = this.ownExtremes ? this.ownExtremes() : [Infinity, -Infinity];
    for (const line of this.lines) {
      if (line.isHidden) continue;
      const [low, high] = line.extremes(view, lineLevel);
      least = Math.min(least, low);
      most = Math.max(most, high);
    }
    if (least > most) [least, most] = [0, 1];
    if (this.lines.some(line => line.isHistogram || line.fill)) [least, most] = [Math.min(least, 0), Math.max(most, 0)];
    const room = (most - least) * 0.08 || Math.abs(most) * 0.01 || 1;
    return [least - room, this.ceiling === null ? most + room : this.ceiling + room / 2];
  }

  paintBelow(plot) {
    this.clipped(plot, context => {
      for (const level of this.levels) this.paintLevel(context, plot, level);
      this.below?.(context, plot);
    });
  }

  paintLevel(context, plot, level) {
    const y = Math.round(plot.valToPos(level, "y", true)) + 0.5;
    context.strokeStyle = this.chart.theme.colours.muted;
    context.globalAlpha = 0.6;
    context.lineWidth = devicePixelRatio;
    context.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
    context.beginPath();
    context.moveTo(plot.bbox.left, y);
    context.lineTo(plot.bbox.left + plot.bbox.width, y);
    context.stroke();
  }

  clipped(plot, paint) {
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    paint(ctx);
    ctx.restore();
  }
}

/** What a pane shows, with its values at the crosshair. */
class Legend {
  constructor(title, lines) {
    this.lines = lines;
    this.head = element("span", { class: "legend-title" }, title);
    this.values = lines.map(() => element("span", { class: "legend-value" }));
    this.swatches = lines.map(() => element("span", { class: "swatch" }));
    this.root = element("div", { class: "legend" }, this.head, ...lines.map((line, i) =>
      element("span", { class: "legend-item" }, this.swatches[i], element("span", { class: "legend-label" }, line.label), this.values[i])));
  }

  paint(theme) {
    this.lines.forEach((line, i) => {
      this.swatches[i].parentElement.hidden = Boolean(line.isHidden);
      this.swatches[i].style.background = line.colourIn(theme);
    });
  }

  show(index, level) {
    this.lines.forEach((line, i) => {
      this.values[i].textContent = line.format(line.valueAt(index, level));
    });
  }
}
