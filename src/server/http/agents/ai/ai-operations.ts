import type { AgentOperation } from "../agent-operation.ts";
import { detectLanguage } from "./detect-language.ts";
import { detectSentiment } from "./detect-sentiment.ts";
import { getTrainingStatus } from "./get-training-status.ts";
import { guessCategory } from "./guess-category.ts";
import { textsOfModels } from "./texts-of-models.ts";
import { trainCategoryGuesser } from "./train-category-guesser.ts";

/** Operations of the AI agent. */
export const aiOperations: readonly AgentOperation[] = [
  getTrainingStatus,
  guessCategory,
  trainCategoryGuesser,
  detectLanguage,
  detectSentiment,
  ...textsOfModels,
];
