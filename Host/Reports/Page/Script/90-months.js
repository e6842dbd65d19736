// Returns by month: a row a year, each cell as strong in colour as its return is large.

function showMonths(run) {
  const { months, years } = run.data;
  const byName = new Map(months.map(month => [month.period, month]));
  const strongest = Math.max(1e-9, ...months.map(period => Math.abs(period.return_pct ?? 0)));
  const body = years.map(year => element("tr", {},
    element("th", { scope: "row" }, year.period),
    ...monthNames.map((_, month) => monthCell(byName.get(`${year.period}-${two(month + 1)}`), strongest)),
    element("td", { class: `number total ${year.return_pct > 0 ? "gain" : year.return_pct < 0 ? "loss" : ""}`, title: periodTitle(year) }, percentText(year))));
  byId("months").replaceChildren(element("table", { class: "months" },
    element("caption", { class: "visually-hidden" }, "Returns by month in percent, one row a year"),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Year"),
      ...monthNames.map(name => element("th", { scope: "col", class: "number" }, name)), element("th", { scope: "col", class: "number total" }, "Year"))),
    element("tbody", {}, ...body)));
}

function monthCell(period, strongest) {
  if (!period) return element("td", { class: "number none" }, "");
  const cell = element("td", { class: "number", title: periodTitle(period) }, percentText(period));
  const value = period.return_pct ?? 0;
  cell.classList.add(value > 0 ? "warm" : value < 0 ? "cold" : "flat");
  cell.style.setProperty("--strength", (0.06 + 0.34 * Math.sqrt(Math.abs(value) / strongest)).toFixed(3));
  return cell;
}

function percentText(period) {
  return period.return_pct === null ? missing : signed(period.return_pct, 2);
}

function periodTitle(period) {
  const trades = `${counted(period.trades, "trade")} closed, ${short(period.winning_trades)} won, net ${signed(period.net_profit, 2)}`;
  return `${period.period}: equity ${fixed(period.start_equity, 2)} → ${fixed(period.end_equity, 2)}; ${trades}`;
}
