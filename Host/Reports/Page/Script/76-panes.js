// The panes of a run: price, volume, indicators, equity, drawdown.

function makePanes(chart) {
  const { run } = chart;
  const { data } = run;
  const panes = [pricePane(chart)];
  if (run.volume) panes.push(volumePane(chart));
  for (const pane of data.panes.slice(1)) panes.push(indicatorPane(chart, pane));
  panes.push(equityPane(chart), drawdownPane(chart));
  return panes;
}

function pricePane(chart) {
  const { run, candles, layer } = chart;
  const decimals = run.data.price_decimals;
  const lines = run.data.panes[0].lines.map((line, i) =>
    new Line({ label: line.label, values: run.values(`indicator.${line.column}`), colour: i, isSampled: true, format: value => fixed(value, decimals) }));
  return new Pane(chart, {
    name: "price",
    title: run.data.symbol,
    height: Math.round(Math.min(460, Math.max(280, innerHeight * 0.42))),
    lines,
    below: (context, plot) => candles.paint(context, plot),
    above: (context, plot) => layer.paint(context, plot),
    extremes: () => {
      const [least, most] = candles.extremes();
      const [stop, target] = layer.extremes();
      return [Math.min(least, stop), Math.max(most, target)];
    },
  });
}

function volumePane(chart) {
  const format = value => (Number.isFinite(value) ? compact(value) : missing);
  return new Pane(chart, {
    name: "volume", height: 64, format,
    lines: [new Line({ label: "Volume", values: chart.run.volume, colour: "hold", isHistogram: true, format })],
  });
}

function indicatorPane(chart, pane) {
  return new Pane(chart, {
    name: pane.title, height: 104, levels: pane.levels,
    lines: pane.lines.map((line, i) => new Line({
      label: line.label, values: chart.run.values(`indicator.${line.column}`), colour: line.is_histogram ? "hold" : i, isHistogram: line.is_histogram,
    })),
  });
}

function equityPane(chart) {
  const { run } = chart;
  const start = run.data.starting_balance;
  const hold = new Float64Array(run.equity.length);
  for (let i = 0; i < hold.length; i++) hold[i] = (start * run.close[i]) / run.close[0];
  const format = value => fixed(value, 2);
  return new Pane(chart, {
    name: "equity", height: 150, levels: [start],
    lines: [
      new Line({ label: "Equity", values: run.equity, colour: "equity", width: 2, format }),
      Object.assign(new Line({ label: "Buy and hold", values: hold, colour: "hold", width: 1, format }), { isHidden: dwarfs(hold, run.equity) }),
    ],
  });
}

/** Whether one line moves so much more than another that both on one scale would make the other flat. */
function dwarfs(large, small) {
  const [spread, other] = [large, small].map(values => {
    const [least, most] = new LinePyramid(values).extremes(0, values.length - 1, levelFor(values.length / 1000));
    return most - least;
  });
  return spread > 4 * other;
}

function drawdownPane(chart) {
  return new Pane(chart, {
    name: "drawdown", height: 96, ceiling: 0, format: (value, decimals) => `${fixed(value, decimals)} %`,
    lines: [new Line({ label: "Drawdown", values: chart.run.drawdown, colour: "drawdown", fill: "drawdown-fill", format: value => `${fixed(value, 2)} %` })],
  });
}

/** 1.2 k, 3.4 M. */
function compact(value) {
  for (const [size, unit] of [[1e12, "T"], [1e9, "G"], [1e6, "M"], [1e3, "k"]]) {
    if (Math.abs(value) >= size) return `${short(value / size, 2)} ${unit}`;
  }
  return short(value, 2);
}
