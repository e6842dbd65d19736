// Pointer, wheel, touch and keyboard on the chart.

class Gestures {
  constructor(chart) {
    this.chart = chart;
    this.pointers = new Map();
    const { host } = chart;
    host.addEventListener("wheel", event => this.wheel(event), { passive: false });
    host.addEventListener("pointerdown", event => this.press(event));
    host.addEventListener("pointermove", event => this.move(event));
    for (const name of ["pointerup", "pointercancel"]) host.addEventListener(name, event => this.release(event));
    host.addEventListener("pointerleave", () => chart.crosshair.move(null));
    host.addEventListener("dblclick", () => chart.view.showAll());
    host.addEventListener("keydown", event => this.key(event));
    host.addEventListener("blur", () => chart.crosshair.move(null));
  }

  place(event) {
    const box = this.chart.host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  wheel(event) {
    const { view } = this.chart;
    // There is nothing more to see farther away: the wheel goes on through the page.
    if (view.isWhole && event.deltaY > 0 && !event.shiftKey) return;
    event.preventDefault();
    const pixels = event.deltaMode === 1 ? 24 : 1;
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
    if (sideways) view.pan((sideways * pixels * view.span) / this.chart.plotWidth);
    else view.zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY * pixels * 0.002))), this.chart.positionToIndex(this.place(event).x));
  }

  press(event) {
    if (event.button !== 0) return;
    this.pointers.set(event.pointerId, event);
    this.chart.host.setPointerCapture(event.pointerId);
    this.start = { ...this.place(event), from: this.chart.view.from, to: this.chart.view.to, hasMoved: false };
    this.pinch = this.pointers.size === 2 ? this.pinchOf() : null;
  }

  move(event) {
    const { chart } = this;
    const { x, y } = this.place(event);
    if (this.pointers.has(event.pointerId)) this.pointers.set(event.pointerId, event);
    if (this.pinch) this.spread();
    else if (this.pointers.size === 1) this.drag(x);
    chart.crosshair.move(x <= chart.plotWidth ? chart.positionToIndex(x) : null, y);
  }

  drag(x) {
    const { start, chart } = this;
    if (Math.abs(x - start.x) > 3) start.hasMoved = true;
    if (!start.hasMoved) return;
    const bars = ((start.x - x) * (start.to - start.from)) / chart.plotWidth;
    chart.view.set(start.from + bars, start.to + bars);
    chart.host.classList.add("dragging");
  }

  pinchOf() {
    const [a, b] = [...this.pointers.values()].map(event => this.place(event).x);
    return { width: Math.max(20, Math.abs(a - b)), at: this.chart.positionToIndex((a + b) / 2), span: this.chart.view.span };
  }

  spread() {
    const now = this.pinchOf();
    this.chart.view.zoom((this.pinch.span * this.pinch.width) / now.width / this.chart.view.span, this.pinch.at);
  }

  release(event) {
    const wasPressed = this.pointers.delete(event.pointerId);
    this.chart.host.classList.remove("dragging");
    if (this.pinch) this.pinch = null;
    else if (wasPressed && event.type === "pointerup" && !this.start.hasMoved) this.click(event);
  }

  click(event) {
    const { chart } = this;
    const { x, y } = this.place(event);
    const pane = chart.price;
    if (!pane.isShown || chart.crosshair.paneAt(y) !== pane) return;
    const price = pane.plot.posToVal(y - pane.root.offsetTop - pane.body.offsetTop, "y");
    const trade = chart.run.trades.findAt(Math.round(chart.positionToIndex(x)), price);
    chart.select(trade);
    if (trade >= 0) chart.onTrade?.(trade);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = this.actions()[event.shiftKey && event.key.startsWith("Arrow") ? `Shift+${event.key}` : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  actions() {
    const { view, run } = this.chart;
    return {
      ArrowLeft: () => view.pan(-view.span / 8),
      ArrowRight: () => view.pan(view.span / 8),
      "Shift+ArrowLeft": () => this.step(-1),
      "Shift+ArrowRight": () => this.step(1),
      "+": () => view.zoom(0.7),
      "=": () => view.zoom(0.7),
      "-": () => view.zoom(1 / 0.7),
      0: () => view.showAll(),
      Home: () => view.set(-0.5, view.span - 0.5),
      End: () => view.set(run.count - 0.5 - view.span, run.count - 0.5),
      "[": () => this.nextTrade(-1),
      "]": () => this.nextTrade(1),
      Escape: () => this.chart.select(-1),
    };
  }

  /** Moves the crosshair by one candle, and the view with it. */
  step(way) {
    const { chart } = this;
    const { crosshair, view } = chart;
    const start = crosshair.index ?? Math.min(chart.run.count - 1, Math.floor(view.to) - 1);
    crosshair.move(start + way * 2 ** chart.candles.level);
    view.reveal(crosshair.index);
    byId("announcer").textContent = crosshair.describe();
  }

  nextTrade(way) {
    const { layer, run } = this.chart;
    if (run.trades.count === 0) return;
    const next = layer.selected < 0 ? (way > 0 ? 0 : run.trades.count - 1) : layer.selected + way;
    const trade = Math.min(run.trades.count - 1, Math.max(0, next));
    this.chart.showTrade(trade);
    this.chart.onTrade?.(trade);
  }
}
