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

/** A guess that is less likely than all others together is none, however often such ones were right. */
export const THRESHOLD_MIN = 0.5;

/**
 * The lowest probability from which on guesses were right often enough, in the middle to the first one
 * that was too much; {@link NEVER} when they never were, or there were too few to tell.
 */
export function calibrateThreshold(trials: readonly Trial[]): number {
  const ranked = [...trials].sort((a, b) => b.probability - a.probability);
  let threshold = NEVER;
  let right = 0;
  for (const [index, trial] of ranked.entries()) {
    if (trial.right) right += 1;
    const tried = index + 1;
    const next = ranked[tried]?.probability ?? 0;
    const isLastOfItsKind = next !== trial.probability;
    if (isLastOfItsKind && tried >= TRIALS_MIN && right / tried >= WANTED_PRECISION) {
      threshold = Math.max(THRESHOLD_MIN, (trial.probability + next) / 2);
    }
  }
  return threshold;
}
