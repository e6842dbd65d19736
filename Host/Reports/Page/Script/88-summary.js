// The head of the page: what ran, how it went, what to know first.

const headline = [
  ["total_return_pct", "Return"], ["buy_and_hold_return_pct", "Buy and hold"], ["max_drawdown_pct", "Maximum drawdown"], ["sharpe_ratio", "Sharpe ratio"],
  ["profit_factor", "Profit factor"], ["total_trades", "Trades"], ["win_rate", "Win rate"], ["exposure_pct", "Exposure"],
];

function showSummary(run) {
  const { data } = run;
  byId("name").textContent = data.strategy;
  byId("eyebrow").textContent = `Backtest report · run ${data.run_id}`;
  const span = run.count ? `${dateText(run.times[0])} to ${dateText(run.times[run.count - 1])}` : "no bars";
  const interval = data.interval_seconds ? ` of ${durationText(data.interval_seconds)}` : "";
  byId("subtitle").textContent = `${data.symbol} · ${span} · ${counted(run.count, "bar")}${interval} · start ${fixed(data.starting_balance, 2)}`;
  const metrics = new Map(data.metrics.map(metric => [metric.name, metric]));
  byId("tiles").replaceChildren(...headline.map(([name, label]) => tile(metrics.get(name), label)));
  byId("notices").replaceChildren(...data.notices.map(notice =>
    element("li", { class: notice.is_warning ? "notice warning" : "notice" }, notice.text)));
}

function tile(metric, label) {
  const isSigned = metric.name.includes("return");
  const colour = isSigned && metric.value !== null ? (metric.value > 0 ? "gain" : metric.value < 0 ? "loss" : "") : "";
  return element("div", { class: "tile", title: metric.definition },
    element("dt", {}, label),
    element("dd", { class: colour }, metricText(metric, isSigned), metric.value === null ? element("small", {}, metric.unavailable ?? "") : ""));
}

/** A metric's value with its unit. */
function metricText(metric, isSigned = false) {
  const { value } = metric;
  if (value === null) return missing;
  if (metric.name === "win_rate" || metric.name.endsWith("_win_rate")) return `${fixed(value * 100, 1)} %`;
  switch (metric.unit) {
    case "percent": return `${isSigned ? signed(value, 2) : fixed(value, 2)} %`;
    case "money": return fixed(value, 2);
    case "count": return short(value, 2);
    case "days": return `${fixed(value, value < 10 ? 2 : 1)} d`;
    default: return significant(value);
  }
}

function showMetrics(run) {
  const groups = Map.groupBy ? Map.groupBy(run.data.metrics, metric => metric.group) : groupBy(run.data.metrics, metric => metric.group);
  byId("metric-tables").replaceChildren(...[...groups].map(([group, metrics]) => element("section", { class: "metric-group" },
    element("h3", {}, group),
    element("dl", {}, ...metrics.map(metricEntry)))));
}

function metricEntry(metric) {
  const why = metric.value === null && metric.unavailable ? element("span", { class: "muted" }, ` (${metric.unavailable})`) : "";
  return element("div", { class: "metric" },
    element("dt", {}, metric.label),
    element("dd", { class: "metric-value" }, metricText(metric), why),
    element("dd", { class: "metric-definition" }, metric.definition, " ", element("code", {}, metric.convention)));
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
