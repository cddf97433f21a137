const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  formats.set(zone, format);
  return format;
}

/** What clocks in a zone show, as `2026-11-27T15:00`. */
export function wallTimeOf(atMs: number, zone: string): string {
  return formatOf(zone).format(atMs).replace(" ", "T").slice(0, 16);
}

/** By how much clocks in a zone are ahead of UTC then. */
function offsetMs(atMs: number, zone: string): number {
  const wall = Date.parse(`${formatOf(zone).format(atMs).replace(" ", "T")}Z`);
  return wall - Math.floor(atMs / 1000) * 1000;
}

/**
 * The point in time at which clocks in a zone show this. The first one where they show it twice; where
 * they skip it, as long after the skip as it is after its beginning. Null for what is no time.
 */
export function instantOfWall(wall: string, zone: string): number | null {
  const isWall = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall);
  const asUtc = isWall ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const offsets = [offsetMs(asUtc - DAY_MS, zone), offsetMs(asUtc + DAY_MS, zone)];
  const found = offsets
    .map((offset) => asUtc - offset)
    .filter((at) => wallTimeOf(at, zone) === wall)
    .sort((one, other) => one - other);
  return found[0] ?? asUtc - (offsets[0] ?? 0);
}

const DAYS_LOOKED_AHEAD = 400;

/** The next minute at which clocks in a zone are moved; null where they are not. */
export function nextClockChange(fromMs: number, zone: string): number | null {
  const before = offsetMs(fromMs, zone);
  for (let day = 1; day <= DAYS_LOOKED_AHEAD; day += 1) {
    const end = fromMs + day * DAY_MS;
    if (offsetMs(end, zone) === before) continue;
    let [low, high] = [end - DAY_MS, end];
    while (high - low > MINUTE_MS) {
      const middle = Math.floor((low + high) / 2);
      if (offsetMs(middle, zone) === before) low = middle;
      else high = middle;
    }
    return Math.round(high / MINUTE_MS) * MINUTE_MS;
  }
  return null;
}

/** The afternoon of the last weekday before the clocks are moved: what is counted then spans the change. */
export function beforeClockChange(fromMs: number, zone: string): string | null {
  const change = nextClockChange(fromMs, zone);
  if (change === null) return null;
  const [date = ""] = wallTimeOf(change, zone).split("T");
  const day = new Date(`${date}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() - 1);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6);
  return `${day.toISOString().slice(0, 10)}T15:00`;
}

/** The next Friday at three in the afternoon: what is counted then spans a weekend. */
export function nextFridayAfternoon(fromMs: number, zone: string): string {
  const [date = ""] = wallTimeOf(fromMs, zone).split("T");
  const day = new Date(`${date}T00:00:00Z`);
  while (day.getUTCDay() !== 5) day.setUTCDate(day.getUTCDate() + 1);
  return `${day.toISOString().slice(0, 10)}T15:00`;
}
