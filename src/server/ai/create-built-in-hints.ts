import { classify, type Classifier } from "../../domain/hints/categories/classifier.ts";
import { isHintLanguage } from "../../domain/hints/hint-language.ts";
import { scoreSentiment } from "../../domain/hints/sentiment/score-sentiment.ts";
import { featureVectorOf } from "./categories/feature-vector-of.ts";
import { decodeModel } from "./categories/model-bytes.ts";
import { detectLanguage } from "./detect-language.ts";
import type { HintProvider } from "./hint-provider.ts";
import { lexiconOf } from "./lexicon-of.ts";

/** Where trained models are kept. */
export interface ModelStore {
  /** Id of the newest model; 0 = none was trained. */
  newestModelId(): Promise<number>;
  /** Null when it is gone. */
  readModel(
    modelId: number,
  ): Promise<{ readonly content: Uint8Array; readonly threshold: number } | null>;
}

interface LoadedModel {
  readonly modelId: number;
  /** Null: there is none, or nobody can read it. */
  readonly classifier: Classifier | null;
  readonly threshold: number;
}

const noModel: LoadedModel = { modelId: 0, classifier: null, threshold: 1 };

/** The hints that need nothing from outside: no network, no files but those of this program. */
export function createBuiltInHints(store: ModelStore): HintProvider {
  let loaded = noModel;
  const newestModel = async (): Promise<LoadedModel> => {
    const modelId = await store.newestModelId();
    if (modelId !== loaded.modelId) loaded = await load(store, modelId);
    return loaded;
  };
  return {
    detectLanguage: async (text, prior) => detectLanguage(text, prior),
    scoreSentiment: async (text, language) =>
      isHintLanguage(language) ? scoreSentiment(text, lexiconOf(language)) : null,
    async guessCategory(matter) {
      const { classifier, threshold } = await newestModel();
      const guess = classifier === null ? null : classify(classifier, featureVectorOf(matter));
      return guess !== null && guess.probability >= threshold ? guess.categoryId : 0;
    },
  };
}

async function load(store: ModelStore, modelId: number): Promise<LoadedModel> {
  const stored = modelId === 0 ? null : await store.readModel(modelId);
  if (stored === null) return noModel;
  return { modelId, classifier: decodeModel(stored.content), threshold: stored.threshold };
}
