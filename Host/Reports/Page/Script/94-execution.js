// What the broker did with the orders, and what cannot be known.

function showExecution(run, onShow) {
  byId("execution-body").replaceChildren(ambiguity(run), rejections(run, onShow), openPositions(run));
}

function block(title, ...content) {
  return element("section", { class: "block" }, element("h3", {}, title), ...content);
}

function note(text) {
  return element("p", { class: "muted" }, text);
}

function ambiguity(run) {
  const { count, worst_net_profit: worst, assumed_net_profit: assumed, best_net_profit: best } = run.data.ambiguous_bars;
  if (count === 0) return block("Order of hits within a bar", note("No bar touched a stop and a target at once: the net profit does not depend on an assumption."));
  const part = best > worst ? ((assumed - worst) / (best - worst)) * 100 : 50;
  const point = element("span", { class: "interval-point" });
  point.style.left = `${part}%`;
  return block("Order of hits within a bar",
    note(`In ${counted(count, "bar")} it cannot be known which of two levels was hit first. The net profit lies in this interval:`),
    element("div", { class: "interval", role: "img", "aria-label": `Net profit from ${fixed(worst, 2)} to ${fixed(best, 2)}, assumed ${fixed(assumed, 2)}` }, point),
    table("Net profit over ambiguous bars", ["", "Net profit"], [["Worst", fixed(worst, 2)], ["Assumed", fixed(assumed, 2)], ["Best", fixed(best, 2)]], [1]));
}

function rejections(run, onShow) {
  const { rejections: reasons, incidents } = run.data;
  if (reasons.length === 0 && incidents.length === 0) return block("Rejections", note("The broker rejected nothing; no margin call, no stop-out."));
  const content = [];
  if (reasons.length) {
    content.push(table("Rejections by reason", ["Reason", "Count", "Meaning"],
      reasons.map(({ reason, count, meaning }) => [reason.replaceAll("_", " "), short(count), meaning]), [1]));
  }
  if (incidents.length) content.push(element("details", {}, element("summary", {}, `The first ${short(incidents.length)}, one by one`), incidentList(run, incidents, onShow)));
  return block("Rejections", ...content);
}

function incidentList(run, incidents, onShow) {
  return element("ul", { class: "incidents" }, ...incidents.map(incident => {
    const button = element("button", { type: "button", class: "link" }, timeText(run.times[incident.index], run.data.interval_seconds));
    button.addEventListener("click", () => onShow(incident.index));
    return element("li", {}, button, ` ${incident.event.replaceAll("_", " ")}${incident.reason ? `: ${incident.reason.replaceAll("_", " ")}` : ""} `, element("span", { class: "muted" }, incident.detail));
  }));
}

function openPositions(run) {
  const positions = run.data.open_positions;
  if (positions.length === 0) return block("Open positions", note("None at the last bar."));
  const decimals = run.data.price_decimals;
  return block("Open positions", note("Marked to the last close."), element("div", { class: "scroll" }, table("Open positions", ["Position", "Side", "Volume", "Entry", "Entry price", "Unrealised"],
    positions.map(position => [
      position.position_id, position.side === "buy" ? "▲ long" : "▼ short", short(position.volume), timeText(run.times[position.entry_index], run.data.interval_seconds),
      fixed(position.entry_price, decimals), signed(position.unrealized_pnl, 2),
    ]), [2, 4, 5])));
}
