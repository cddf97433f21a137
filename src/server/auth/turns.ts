/** Lets work begin in the order of its arrival, a limited amount of it at once. */
export interface Turns {
  /** Runs `work` when its turn comes. Rejects with what `createTurns` was told when too many wait. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

export interface TurnsOptions {
  readonly runningMax: number;
  readonly waitingMax: number;
  /** Made for each caller that finds no place to wait. */
  readonly refusal: () => Error;
}

export function createTurns({ runningMax, waitingMax, refusal }: TurnsOptions): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;

  const begin = async (): Promise<void> => {
    if (running < runningMax) {
      running += 1;
      return;
    }
    if (waiting.length >= waitingMax) throw refusal();
    // Whoever ends hands his place over, so `running` stays as it is.
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  };
  const end = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };

  return {
    take: async (work) => {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}
