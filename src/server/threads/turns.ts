/** Lets so many pieces of work go on at a time; the others wait for their turn in the order they came. */
export interface Turns {
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function createTurns(atATime: number): Turns {
  let free = atATime;
  const waiting: (() => void)[] = [];
  const next = (): void => {
    const first = waiting.shift();
    if (first === undefined) free += 1;
    else first();
  };
  return {
    async take(work) {
      if (free > 0) free -= 1;
      else {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}
