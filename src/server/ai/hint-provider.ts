import type { Sentiment } from "../../domain/hints/sentiment/sentiment.ts";

/** A text to be sorted into a category. */
export interface MatterText {
  readonly title: string;
  readonly text: string;
  /** Code of the language; empty = not told. */
  readonly language: string;
}

/** What a message is asked for. Any of it may fail, or take its time: nobody who saves waits for it. */
export interface HintProvider {
  /** Code of the language, at most ten letters; empty = not told. `prior`: what the sender is known to write. */
  detectLanguage(text: string, prior: string): Promise<string>;
  /** Null when the language is none whose words are known. */
  scoreSentiment(text: string, language: string): Promise<Sentiment | null>;
  /** A category of which the provider is sure enough to suggest it; 0 = none. */
  guessCategory(matter: MatterText): Promise<number>;
}
