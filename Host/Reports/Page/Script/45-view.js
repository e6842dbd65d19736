// What part of the run is seen: a range of bar indices, fractions included. Bar i covers i − 0.5 to i + 0.5.

const leastBars = 8;

class View {
  constructor(count, onChange) {
    this.count = count;
    this.onChange = onChange;
    this.margin = Math.max(0.5, count * 0.01);
    this.from = -0.5 - this.margin;
    this.to = count - 0.5 + this.margin;
  }

  get span() {
    return this.to - this.from;
  }

  get isWhole() {
    return this.span >= this.count + 2 * this.margin - 1e-6;
  }

  set(from, to) {
    const widest = this.count + 2 * this.margin;
    const span = Math.min(widest, Math.max(Math.min(leastBars, widest), to - from));
    const middle = (from + to) / 2;
    this.from = Math.min(Math.max(middle - span / 2, -0.5 - this.margin), this.count - 0.5 + this.margin - span);
    this.to = this.from + span;
    this.onChange();
  }

  showAll() {
    this.set(-0.5 - this.margin, this.count - 0.5 + this.margin);
  }

  /** Zooms by a factor (below 1: closer) and keeps the bar under the pointer where it is. */
  zoom(factor, at = (this.from + this.to) / 2) {
    const widest = this.count + 2 * this.margin;
    const span = Math.min(widest, Math.max(Math.min(leastBars, widest), this.span * factor));
    const part = (at - this.from) / this.span;
    this.set(at - part * span, at + (1 - part) * span);
  }

  pan(bars) {
    this.set(this.from + bars, this.to + bars);
  }

  /** Moves as little as needed for a bar to be seen. */
  reveal(index) {
    if (index < this.from + 1) this.pan(index - this.from - 1);
    else if (index > this.to - 1) this.pan(index - this.to + 1);
  }

  /** Glides to a range, or jumps where the reader wants no motion. */
  moveTo(from, to) {
    cancelAnimationFrame(this.gliding);
    if (prefersStill.matches) {
      this.set(from, to);
      return;
    }
    const [startFrom, startTo, start] = [this.from, this.to, performance.now()];
    const step = now => {
      const part = Math.min(1, Math.max(0, (now - start) / 220));
      const eased = 1 - (1 - part) ** 3;
      this.set(startFrom + (from - startFrom) * eased, startTo + (to - startTo) * eased);
      if (part < 1) this.gliding = requestAnimationFrame(step);
    };
    this.gliding = requestAnimationFrame(step);
  }
}
