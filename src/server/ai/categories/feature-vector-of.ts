import {
  featureVector,
  type FeatureVector,
} from "../../../domain/hints/categories/feature-vector.ts";
import { wordsOf } from "../../../domain/hints/words-of.ts";
import type { MatterText } from "../hint-provider.ts";
import { stemWords } from "../stem-words.ts";

/** A title and a text as what categories are learned from and guessed by. */
export function featureVectorOf({ title, text, language }: MatterText): FeatureVector {
  return featureVector(stemWords(wordsOf(title), language), stemWords(wordsOf(text), language));
}
