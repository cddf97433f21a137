import type { HintProvider } from "../../src/server/ai/hint-provider.ts";

/** A provider that knows nothing. */
export const noHints: HintProvider = {
  detectLanguage: async () => "",
  scoreSentiment: async () => null,
  guessCategory: async () => 0,
};
