// Puts the page together.

const rangeSpans = [["1 D", dayMs], ["1 W", 7 * dayMs], ["1 M", 30.44 * dayMs], ["3 M", 91.3 * dayMs], ["1 Y", 365.25 * dayMs]];

async function openReport() {
  const data = JSON.parse(byId("data").textContent);
  const columns = await unpackColumns(data.columns, [...document.querySelectorAll("script.column")]);
  const run = new Run(data, columns);
  showSummary(run);
  showMonths(run);
  showMetrics(run);
  showOrigin(run);
  const chart = openChart(run);
  const grid = new TradeGrid(run, trade => {
    chart.showTrade(trade);
    bringIntoSight(byId("chart"));
  });
  chart.onTrade = trade => grid.mark(trade);
  showExecution(run, index => {
    chart.view.moveTo(index - 60, index + 60);
    bringIntoSight(byId("chart"));
  });
  byId("status").remove();
  return { run, chart, grid };
}

function openChart(run) {
  let chart = null;
  const theme = new Theme(() => chart?.redraw());
  chart = new Chart(run, theme);
  new Gestures(chart);
  chart.listeners.push(() => showResolution(chart));
  showRanges(chart);
  showLayers(chart);
  chart.layOut();
  return chart;
}

function showResolution(chart) {
  const size = 2 ** chart.candles.level;
  const seen = Math.min(chart.run.count, Math.round(chart.view.span));
  byId("resolution").textContent = size === 1 ? `${counted(seen, "bar")}, one candle each` : `${counted(seen, "bar")}, one candle for ${short(size)}`;
}

function showRanges(chart) {
  const { run, view } = chart;
  const total = run.count > 1 ? run.times[run.count - 1] - run.times[0] : 0;
  const spans = rangeSpans.filter(([, span]) => span < total * 0.9 && (span / 1000 / (run.data.interval_seconds || 1)) >= 20);
  const button = (label, action) => {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", action);
    return made;
  };
  byId("ranges").replaceChildren(
    ...spans.map(([label, span]) => button(label, () => {
      const last = Math.min(run.count - 1, Math.max(0, Math.floor(view.to)));
      view.moveTo(run.indexAt(run.times[last] - span) - 0.5, last + 0.5);
    })),
    button("All", () => view.moveTo(-0.5 - view.margin, run.count - 0.5 + view.margin)));
}

function showLayers(chart) {
  const { layer } = chart;
  const hold = chart.panes.find(pane => pane.name === "equity").lines[1];
  const redrawn = change => isOn => {
    change(isOn);
    chart.redraw();
  };
  const paneToggle = (name, label) => {
    const pane = chart.panes.find(candidate => candidate.name === name);
    return pane ? [toggle(label, true, redrawn(isOn => (pane.root.hidden = !isOn)))] : [];
  };
  byId("layers").replaceChildren(
    toggle("Trades", true, redrawn(isOn => (layer.isShown = isOn))),
    toggle("Stops and targets", true, redrawn(isOn => (layer.showsLevels = isOn))),
    ...paneToggle("volume", "Volume"),
    ...paneToggle("equity", "Equity"),
    toggle("Buy and hold", !hold.isHidden, redrawn(isOn => (hold.isHidden = !isOn))),
    ...paneToggle("drawdown", "Drawdown"));
}

let report = null;
openReport().then(opened => {
  report = opened;
  document.documentElement.dataset.state = "ready";
}, error => {
  byId("status").textContent = `The report cannot be shown: ${error.message}. Open it in a current browser; it needs DecompressionStream (Chrome 103, Firefox 113, Safari 16.4 or later).`;
  document.documentElement.dataset.state = "failed";
  throw error;
});
