/** Runs something at once, and for all calls within `ms` of that once more, at their end. */
export function atMostEvery(ms: number, run: () => void): () => void {
  let isResting = false;
  let isWanted = false;
  const go = (): void => {
    if (isResting) {
      isWanted = true;
      return;
    }
    isResting = true;
    run();
    setTimeout(() => {
      isResting = false;
      if (!isWanted) return;
      isWanted = false;
      go();
    }, ms);
  };
  return go;
}
