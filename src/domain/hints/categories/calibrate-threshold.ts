/** A guess on a text that was not learned from. */
export interface Trial {
  readonly probability: number;
  readonly right: boolean;
}

/** A suggestion should be right that often. */
const WANTED_PRECISION = 0.85;
/** Fewer trials prove nothing. */
const TRIALS_MIN = 10;
/** No guess reaches it. */
export const NEVER = 2;

/** Guesses that are hardly likelier than others are none, however few of them were tried. */
const THRESHOLD_MIN = 0.3;

/**
 * The lowest probability from which on guesses were right often enough; {@link NEVER} when they never
 * were, or there were too few to tell.
 */
export function calibrateThreshold(trials: readonly Trial[]): number {
  const ranked = [...trials].sort((a, b) => b.probability - a.probability);
  let threshold = NEVER;
  let right = 0;
  for (const [index, trial] of ranked.entries()) {
    if (trial.right) right += 1;
    const tried = index + 1;
    const isLastOfItsKind = ranked[tried]?.probability !== trial.probability;
    if (isLastOfItsKind && tried >= TRIALS_MIN && right / tried >= WANTED_PRECISION) {
      threshold = trial.probability;
    }
  }
  return threshold === NEVER ? NEVER : Math.max(THRESHOLD_MIN, threshold);
}
