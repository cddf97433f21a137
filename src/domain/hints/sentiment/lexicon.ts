/** What words of one language say about the mood of whoever writes them. */
export interface Lexicon {
  /** -5 … 5; undefined for words and phrases that say nothing. Phrases are words with one blank between. */
  weightOf(phrase: string): number | undefined;
  /** Words of the longest phrase. */
  readonly longestPhrase: number;
  readonly negators: ReadonlySet<string>;
  /** Factors of words that make the next ones stronger or weaker. */
  readonly intensifiers: ReadonlyMap<string, number>;
  /** Words after which a sentence goes on in another mood. */
  readonly turns: ReadonlySet<string>;
}

/** What this desk knows of a language on top of a general word list. */
export interface LanguageWords {
  /** By weight; words and phrases are separated by commas. */
  readonly weights: readonly (readonly [weight: number, phrases: string])[];
  readonly negators: string;
  readonly intensifiers: readonly (readonly [factor: number, words: string])[];
  readonly turns: string;
}

/** "a, b c" as its phrases. */
export function phrasesIn(list: string): string[] {
  return list.split(",").map((phrase) => phrase.trim());
}
