// Numbers and times as text. Times are UTC; numbers have a point and groups of three.

const missing = "–";
const dayMs = 86_400_000;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const formats = new Map();

function numberFormat(least, most) {
  const key = least * 32 + most;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most }));
  return formats.get(key);
}

function fixed(value, decimals) {
  if (!Number.isFinite(value)) return missing;
  return numberFormat(decimals, decimals).format(value).replace("-", "−");
}

/** As many decimals as a step between ticks has. */
function decimalsOf(step) {
  let decimals = 0;
  while (decimals < 8 && Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6 * step * 10 ** decimals) decimals++;
  return decimals;
}

/** Up to so many decimals. */
function short(value, decimals = 8) {
  return Number.isFinite(value) ? numberFormat(0, decimals).format(value).replace("-", "−") : missing;
}

function signed(value, decimals) {
  return (value > 0 ? "+" : "") + fixed(value, decimals);
}

/** Enough decimals for four significant digits, but not more than six. */
function significant(value) {
  const size = Math.abs(value);
  return fixed(value, size >= 1000 ? 2 : size >= 10 ? 2 : size >= 0.1 ? 3 : size === 0 ? 2 : 6);
}

const two = number => String(number).padStart(2, "0");

function dateText(time) {
  const date = new Date(time);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function clockText(time, hasSeconds) {
  const date = new Date(time);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${hasSeconds ? ":" + two(date.getUTCSeconds()) : ""}`;
}

/** A bar's time as precise as its interval. */
function timeText(time, intervalSeconds) {
  if (time === undefined) return missing;
  if (intervalSeconds >= 86_400 && time % dayMs === 0) return dateText(time);
  return `${dateText(time)} ${clockText(time, intervalSeconds < 60)}`;
}

function weekdayText(time) {
  return dayNames[new Date(time).getUTCDay()];
}

function durationText(seconds) {
  for (const [size, name] of [[31_557_600, "year"], [2_629_800, "month"], [604_800, "week"], [86_400, "day"], [3600, "hour"], [60, "minute"]]) {
    if (seconds >= size * 0.999) return counted(Math.round((seconds / size) * 10) / 10, name);
  }
  return counted(seconds, "second");
}

function counted(number, thing) {
  return `${short(number, 1)} ${thing}${number === 1 ? "" : "s"}`;
}
