import type { HintLanguage } from "../../../src/domain/hints/hint-language.ts";
import { wordsOf } from "../../../src/domain/hints/words-of.ts";
import { isHeldOut, type ToldMatter } from "./held-out-scenarios.ts";

export const textLengths = ["2-5 words", "one sentence", "paragraph"] as const;

export type TextLength = (typeof textLengths)[number];

export interface Sample {
  readonly language: HintLanguage;
  readonly length: TextLength;
  readonly text: string;
}

export interface LanguageResult {
  readonly language: HintLanguage;
  readonly length: TextLength;
  readonly samples: number;
  readonly right: number;
  /** How often each wrong answer was given; empty = none was. */
  readonly wrong: ReadonlyMap<string, number>;
}

/** Texts of three lengths about matters that nothing was learned from. */
export function languageSamples(matters: readonly ToldMatter[]): Sample[] {
  return matters
    .filter(({ key }) => isHeldOut(key))
    .flatMap(({ language, texts }) => {
      const paragraphs = [texts.problem, texts.question, texts.answer, texts.resolution];
      const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.?!])\s+/));
      const phrases = [...texts.titles, ...sentences.map(firstWords)];
      return [
        ...phrases.map((text): Sample => ({ language, length: "2-5 words", text })),
        ...sentences.map((text): Sample => ({ language, length: "one sentence", text })),
        ...paragraphs.map((text): Sample => ({ language, length: "paragraph", text })),
      ].filter(({ length, text }) => fits(length, wordsOf(text).length));
    });
}

const firstWords = (sentence: string): string => sentence.split(" ").slice(0, 4).join(" ");

function fits(length: TextLength, words: number): boolean {
  return length === "2-5 words" ? words >= 2 && words <= 5 : words > 5;
}

/** How often `detect` is right, by language and length. `prior`: what the sender is known to write. */
export function measureLanguages(
  samples: readonly Sample[],
  detect: (text: string, prior: string) => string,
  { knowsSender }: { readonly knowsSender: boolean },
): LanguageResult[] {
  const results = new Map<
    string,
    { -readonly [Key in keyof LanguageResult]: LanguageResult[Key] }
  >();
  for (const { language, length, text } of samples) {
    const key = `${language} ${length}`;
    const result = results.get(key) ?? { language, length, samples: 0, right: 0, wrong: new Map() };
    const found = detect(text, knowsSender ? language : "");
    result.samples += 1;
    if (found === language) result.right += 1;
    else result.wrong = new Map(result.wrong).set(found, (result.wrong.get(found) ?? 0) + 1);
    results.set(key, result);
  }
  return [...results.values()];
}
