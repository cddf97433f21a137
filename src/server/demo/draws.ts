/** Seeded chance: the same seed gives the same draws in the same order. */
export interface Draws {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** A whole number from `min` up to and including `max`. */
  readonly whole: (min: number, max: number) => number;
  /** True with the given probability. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** The position of one of the weights, by their size. */
  readonly weighted: (weights: readonly number[]) => number;
  /**
   * Chance of its own for one thing, such as a ticket: what it draws shifts nothing for the others.
   * Depends on the seed and the key alone, not on the draws made before.
   */
  readonly fork: (key: number) => Draws;
}

/** Keeps neighbouring seeds and keys apart. */
const GOLDEN_RATIO = 0x9e3779b1;

/** Chance by the mulberry32 generator, which is small and good enough for making up data. */
export function createDraws(seed: number): Draws {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error("there is nothing to pick from");
      return item;
    },
    weighted: (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      let rest = next() * total;
      const found = weights.findIndex((weight) => (rest -= weight) < 0);
      return found === -1 ? weights.length - 1 : found;
    },
    fork: (key) =>
      createDraws(Math.imul((seed | 0) + 1, GOLDEN_RATIO) ^ Math.imul(key + 1, 0x85ebca6b)),
  };
}
