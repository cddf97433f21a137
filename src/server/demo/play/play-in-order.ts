/** One thing to do, in a list that is in the order in which things happen. */
export interface OrderedTask {
  /** Tasks with a track in common are done one after the other. */
  readonly tracks: readonly string[];
  /** It depends on all that came before, so nothing else is under way while it is done. */
  readonly alone: boolean;
  readonly run: () => Promise<void>;
}

/**
 * Does tasks side by side, at most `atOnce`, with the outcome of doing them in a row: what has a track
 * in common keeps its order. After a failure nothing more is begun.
 */
export async function playInOrder(
  tasks: Iterable<OrderedTask>,
  { atOnce }: { readonly atOnce: number },
): Promise<void> {
  const running = new Set<Promise<void>>();
  const lastOfTrack = new Map<string, Promise<void>>();
  try {
    for (const { tracks, alone, run } of tasks) {
      if (alone) await Promise.all(running);
      else if (running.size >= atOnce) await Promise.race(running);
      const before = tracks.map((track) => lastOfTrack.get(track) ?? Promise.resolve());
      const task = Promise.all(before)
        .then(run)
        .finally(() => running.delete(task));
      running.add(task);
      for (const track of tracks) lastOfTrack.set(track, task);
      if (alone) await task;
    }
    await Promise.all(running);
  } finally {
    await Promise.allSettled(running);
  }
}
