// The time axis: bars stand side by side without gaps, so ticks are the first bars of round spans of time.

const [secondMs, minuteMs, hourMs] = [1000, 60_000, 3_600_000];
const evenSteps = [
  secondMs, 5 * secondMs, 15 * secondMs, 30 * secondMs, minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, hourMs, 2 * hourMs, 4 * hourMs,
  6 * hourMs, 12 * hourMs, dayMs, 2 * dayMs, 7 * dayMs,
];
const monthSteps = [1, 3, 6, 12, 24, 60, 120];
const labelWidth = 84;

class TimeAxis {
  constructor(run) {
    this.run = run;
    this.labels = new Map();
  }

  /** Indices of the bars that get a tick. */
  ticks(view, width) {
    const { times, count } = this.run;
    this.labels.clear();
    if (count === 0) return [];
    const first = Math.max(0, Math.ceil(view.from));
    const last = Math.min(count - 1, Math.floor(view.to));
    if (last < first) return [];
    const perTick = Math.max(times[last] - times[first], 1) / Math.max(1, width / labelWidth);
    const ticks = [];
    let previous = null;
    for (const time of this.boundaries(times[first], times[last], perTick)) {
      const index = lowerBound(times, time);
      if (index < first || index > last || ((index - view.from) * width) / view.span < labelWidth / 4) continue;
      if (previous && ((index - previous.index) * width) / view.span < labelWidth * 0.75) continue;
      previous = { index, time: times[index] };
      this.labels.set(index, this.labelOf(times[index], ticks.length ? times[ticks[ticks.length - 1]] : null, perTick));
      ticks.push(index);
    }
    return ticks;
  }

  *boundaries(from, to, perTick) {
    const step = evenSteps.find(size => size >= perTick);
    if (step) {
      // 1970 began on a Thursday; weeks begin on Mondays.
      const origin = step === 7 * dayMs ? 4 * dayMs : 0;
      for (let time = Math.ceil((from - origin) / step) * step + origin; time <= to; time += step) yield time;
      return;
    }
    const months = monthSteps.find(size => size * 30.4 * dayMs >= perTick) ?? 240;
    const date = new Date(from);
    let month = Math.ceil((date.getUTCFullYear() * 12 + date.getUTCMonth() + (date.getUTCDate() > 1 ? 1 : 0)) / months) * months;
    for (; Date.UTC(Math.floor(month / 12), month % 12) <= to; month += months) yield Date.UTC(Math.floor(month / 12), month % 12);
  }

  /** What is new since the tick before. */
  labelOf(time, before, perTick) {
    const date = new Date(time);
    const last = before === null ? null : new Date(before);
    const isNewYear = !last || last.getUTCFullYear() !== date.getUTCFullYear();
    if (perTick > 7 * dayMs) return isNewYear ? String(date.getUTCFullYear()) : monthNames[date.getUTCMonth()];
    const isNewDay = !last || dateText(before) !== dateText(time);
    if (!isNewDay) return clockText(time, perTick < minuteMs);
    const day = `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`;
    return isNewYear && last ? `${day} ${date.getUTCFullYear()}` : day;
  }
}
