/** By how much the server's clock is ahead of the device's. */
let aheadMs = 0;

/** Answers tell whole seconds and take a while, so less than this is no difference. */
const DIFFERENCE_MS = 2000;

/** Heeds what an answer tells of the server's clock. */
export function noteServerTime(serverTime: Date): void {
  const ahead = serverTime.getTime() - Date.now();
  if (Math.abs(ahead - aheadMs) > DIFFERENCE_MS)
    aheadMs = Math.abs(ahead) > DIFFERENCE_MS ? ahead : 0;
}

/** Milliseconds since 1970 by the server's clock, by which deadlines are meant. */
export const serverNow = (): number => Date.now() + aheadMs;
