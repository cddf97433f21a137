/**
 * A whole number from 1 to `count`, each equally likely when `random` is uniform in [0, 1).
 *
 * @throws RangeError for a random number outside that range.
 */
export function draw(random: () => number, count: number): number {
  const fraction = random();
  if (!(fraction >= 0 && fraction < 1)) throw new RangeError(`not within [0, 1): ${fraction}`);
  return Math.floor(fraction * count) + 1;
}
