/** How fast a task goes on: rows a second, and seconds until its end; null = that cannot be said yet. */
interface Pace {
  readonly perSecond: number;
  readonly restSeconds: number | null;
}

/** The pace of a task that has done so much of a total in so many seconds. */
function paceOf(done: number, total: number, seconds: number): Pace {
  const perSecond = seconds > 0 ? done / seconds : 0;
  const restSeconds = perSecond > 0 ? Math.ceil(Math.max(0, total - done) / perSecond) : null;
  return { perSecond, restSeconds };
}

/** `1,200 of 5,000, 35 a second, 1 h 02 min left` */
export function describePace(done: number, total: number, seconds: number): string {
  const { perSecond, restSeconds } = paceOf(done, total, seconds);
  const parts = [`${grouped(done)} of ${grouped(total)}`];
  if (perSecond > 0)
    parts.push(`${perSecond < 10 ? perSecond.toFixed(1) : grouped(perSecond)} a second`);
  if (restSeconds !== null && restSeconds > 0) parts.push(`${describeTime(restSeconds)} left`);
  return parts.join(", ");
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

function describeTime(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
