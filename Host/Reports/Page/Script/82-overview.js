// The whole run as a strip, with the view as a window that can be dragged.

class Overview {
  constructor(chart) {
    this.chart = chart;
    this.host = byId("overview");
    this.line = new Line({ label: "Close", values: chart.run.close, colour: "muted", width: 1 });
    this.window = element("div", { class: "window" });
    this.body = element("div");
    this.host.append(this.body, this.window);
    this.host.addEventListener("pointerdown", event => this.grab(event));
    this.host.addEventListener("pointermove", event => this.drag(event));
    for (const name of ["pointerup", "pointercancel"]) this.host.addEventListener(name, () => (this.held = null));
  }

  get width() {
    return this.chart.plotWidth;
  }

  draw() {
    const { chart } = this;
    this.plot?.destroy();
    this.host.style.width = `${this.width}px`;
    const whole = { from: 0, to: chart.run.count - 1 };
    const level = levelFor(chart.run.count / this.width);
    const points = pointPositions(whole, level, chart.run.count);
    const data = points.positions.length ? [points.positions, pointValues(this.line, level, points)] : [[0], [null]];
    this.plot = new uPlot({
      width: this.width, height: 44, padding: [4, 0, 4, 0], legend: { show: false }, cursor: { show: false },
      axes: [{ show: false }, { show: false }],
      scales: { x: { time: false, range: () => [-0.5 - chart.view.margin, chart.run.count - 0.5 + chart.view.margin] } },
      series: [{}, { stroke: () => chart.theme.colours.muted, width: 1, points: { show: false } }],
    }, data, this.body);
  }

  toPosition(index) {
    const { count, view } = this.chart.run.count ? { count: this.chart.run.count, view: this.chart.view } : { count: 1, view: this.chart.view };
    return ((index + 0.5 + view.margin) / (count + 2 * view.margin)) * this.width;
  }

  toBars(pixels) {
    return (pixels / this.width) * (this.chart.run.count + 2 * this.chart.view.margin);
  }

  update() {
    const { view } = this.chart;
    const left = this.toPosition(view.from);
    this.window.style.transform = `translateX(${left}px)`;
    this.window.style.width = `${Math.max(6, this.toPosition(view.to) - left)}px`;
  }

  grab(event) {
    const { view } = this.chart;
    this.host.setPointerCapture(event.pointerId);
    const index = this.toBars(event.offsetX) - 0.5 - view.margin;
    if (event.target === this.host || index < view.from || index > view.to) view.set(index - view.span / 2, index + view.span / 2);
    this.held = { x: event.clientX, from: view.from, to: view.to };
  }

  drag(event) {
    if (!this.held) return;
    const bars = this.toBars(event.clientX - this.held.x);
    this.chart.view.set(this.held.from + bars, this.held.to + bars);
  }
}
