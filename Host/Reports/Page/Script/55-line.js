// A line of a pane: its values, and as many points of them as the pane has pixels for.

class Line {
  /** colour: a name of the theme, or the number of a series. */
  /** isSampled: where there are many bars a pixel, single values do; a band of extremes would cover what lies below. */
  constructor({ label, values, colour, width = 1.5, isHistogram = false, isSampled = false, fill, format = significant }) {
    Object.assign(this, { label, values, colour, width, isHistogram, isSampled, fill, format });
    this.pyramid = new LinePyramid(values);
  }

  colourIn(theme) {
    return typeof this.colour === "number" ? theme.series[this.colour % theme.series.length] : theme.colours[this.colour];
  }

  extremes(view, level) {
    return this.pyramid.extremes(view.from, view.to, level);
  }

  /** The value that stands for a bar: at level 0 its own, else that of the last bar of its bucket. */
  valueAt(index, level) {
    const size = 2 ** level;
    return this.values[Math.min(this.values.length - 1, Math.floor(index / size) * size + size - 1)];
  }
}

/** Positions of the points between two bars: each bar at level 0, else two a bucket. */
function pointPositions(view, level, count) {
  const size = 2 ** level;
  const first = Math.max(0, Math.floor(view.from / size) - 1);
  const last = Math.min(Math.ceil(count / size) - 1, Math.ceil(view.to / size) + 1);
  const positions = [];
  for (let i = first; i <= last; i++) {
    if (level === 0) positions.push(i);
    else positions.push((i + 0.25) * size - 0.5, (i + 0.75) * size - 0.5);
  }
  return { first, last, positions };
}

/** A line's values at those positions: in each bucket its least and greatest, in the order that the line runs through them. */
function pointValues(line, level, { first, last }) {
  const { low, high } = line.pyramid.level(level);
  const { values } = line;
  const size = 2 ** level;
  const points = [];
  const at = position => values[Math.min(values.length - 1, Math.round(position))] ?? NaN;
  for (let i = first; i <= last; i++) {
    const [least, most] = [low[i], high[i]].map(value => (value === undefined || value !== value ? null : value));
    if (level === 0) points.push(least);
    else if (line.isSampled) points.push(...[at((i + 0.25) * size - 0.5), at((i + 0.75) * size - 0.5)].map(value => (value === value ? value : null)));
    else if (values[Math.min(values.length - 1, (i + 1) * size - 1)] >= values[i * size]) points.push(least, most);
    else points.push(most, least);
  }
  return points;
}
