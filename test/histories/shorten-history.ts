import type { History, Step } from "./history.ts";
import { waitSeconds } from "./play-history.ts";

type PlainStep = Omit<Step, "wait"> & { readonly wait: { readonly seconds: number } };

type PlainHistory = Omit<History, "steps"> & { readonly steps: readonly PlainStep[] };

/**
 * Leaves out one step after the other, as long as the history still goes wrong. The time that passed
 * before a step that is left out passes before the next one instead, if it has to.
 */
export function shortenHistory(
  history: History,
  goesWrong: (history: History) => boolean,
): History {
  let shortest = withPlainWaits(history);
  for (;;) {
    const shorter = shorterHistories(shortest).find(goesWrong);
    if (shorter === undefined) return shortest;
    shortest = shorter;
  }
}

/** The same history, in which all times that pass are told in seconds. */
function withPlainWaits(history: History): PlainHistory {
  let now = history.startAt;
  const steps = history.steps.map((step): PlainStep => {
    const seconds = waitSeconds(step.wait, now, history.timeZone);
    now += seconds;
    return { ...step, wait: { seconds } };
  });
  return { ...history, steps };
}

function shorterHistories(history: PlainHistory): PlainHistory[] {
  return history.steps.flatMap(({ wait }, position) => {
    const before = history.steps.slice(0, position);
    const [next, ...others] = history.steps.slice(position + 1);
    if (next === undefined) return [{ ...history, steps: before }];
    const later: PlainStep = { ...next, wait: { seconds: wait.seconds + next.wait.seconds } };
    return [
      { ...history, steps: [...before, next, ...others] },
      { ...history, steps: [...before, later, ...others] },
    ];
  });
}
