import { setTimeout as waitForTimer } from "node:timers/promises";
import type { HintProvider } from "./hint-provider.ts";

const PATIENCE_MS = 5000;

/** A provider that fails where the other one hangs. */
export function createPatientHints(provider: HintProvider, patienceMs = PATIENCE_MS): HintProvider {
  const patiently = <Hint>(ask: () => Promise<Hint>): Promise<Hint> => orFail(ask, patienceMs);
  return {
    detectLanguage: (text, prior) => patiently(() => provider.detectLanguage(text, prior)),
    scoreSentiment: (text, language) => patiently(() => provider.scoreSentiment(text, language)),
    guessCategory: (matter) => patiently(() => provider.guessCategory(matter)),
  };
}

async function orFail<Hint>(ask: () => Promise<Hint>, patienceMs: number): Promise<Hint> {
  const timer = new AbortController();
  const late = waitForTimer(patienceMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`the provider of hints did not answer within ${patienceMs} ms`);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}
