/** Epoch seconds of an ISO 8601 time with an offset, such as `2026-03-02T09:00+01:00`. */
export function at(isoTime: string): number {
  const milliseconds = Date.parse(isoTime);
  if (Number.isNaN(milliseconds)) throw new Error(`not a time: ${isoTime}`);
  return milliseconds / 1000;
}
