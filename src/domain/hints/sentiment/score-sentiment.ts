import { wordsOf } from "../words-of.ts";
import type { Lexicon } from "./lexicon.ts";
import { noSentiment, type Sentiment } from "./sentiment.ts";

/** How far a negation reaches, in words: "not at all happy", and "funktioniert leider nicht". */
const REACH_AHEAD = 3;
const REACH_BACK = 2;

/** "Not good" is bad, but "not bad" is hardly good. */
const NEGATED_GOOD = -0.8;
const NEGATED_BAD = -0.3;

/** So much evidence brings the score to 71; from there it grows ever slower. */
const STRENGTH_SCALE = 4;
/** So much evidence makes the confidence 63 of what the agreement allows. */
const CONFIDENCE_SCALE = 5;
const CONFIDENCE_MAX = 95;

const happyFaces = /[:;]-?[)D]|[🙂😀😃😄😊👍❤🎉]/gu;
const sadFaces = /:-?[(]|[🙁😞😟😠😡😢👎]/gu;
const FACE_WEIGHT = 2;
const EXCLAIMED = 1.2;

interface Evidence {
  good: number;
  bad: number;
}

/**
 * How a text sounds, by the words of its language: negations turn them over, intensifiers weigh them.
 * Words that contradict each other leave little confidence, no known word leaves none.
 */
export function scoreSentiment(text: string, lexicon: Lexicon): Sentiment {
  const evidence: Evidence = {
    good: FACE_WEIGHT * (text.match(happyFaces)?.length ?? 0),
    bad: FACE_WEIGHT * (text.match(sadFaces)?.length ?? 0),
  };
  for (const sentence of text.split(/(?<=[!?.])\s|[.;:\n]+(?=\s|$)/)) {
    const factor = sentence.trimEnd().endsWith("!") ? EXCLAIMED : 1;
    for (const clause of clausesOf(sentence, lexicon))
      weighClause(clause, lexicon, evidence, factor);
  }
  const { good, bad } = evidence;
  const total = good + bad;
  if (total === 0) return noSentiment;
  const sum = good - bad;
  const agreement = Math.abs(sum) / total;
  const score = Math.round((100 * sum) / Math.sqrt(sum * sum + STRENGTH_SCALE * STRENGTH_SCALE));
  const confidence =
    CONFIDENCE_MAX * (1 - Math.exp(-total / CONFIDENCE_SCALE)) * (0.2 + 0.8 * agreement);
  return { score: score === 0 ? 0 : score, confidence: Math.max(1, Math.round(confidence)) };
}

/** Stretches of words that belong together: no negation reaches out of one. */
function clausesOf(sentence: string, { turns }: Lexicon): string[][] {
  const clauses: string[][] = [];
  for (const part of sentence.split(/[,;:()–—]|\s-\s/)) {
    let clause: string[] = [];
    for (const word of wordsOf(part)) {
      if (!turns.has(word)) {
        clause.push(word);
        continue;
      }
      clauses.push(clause);
      clause = [];
    }
    clauses.push(clause);
  }
  return clauses;
}

function weighClause(
  words: readonly string[],
  lexicon: Lexicon,
  evidence: Evidence,
  factor: number,
): void {
  for (let at = 0; at < words.length;) {
    const found = longestAt(words, at, lexicon);
    if (found === null) {
      at += 1;
      continue;
    }
    const { weight, length } = found;
    const turned = isNegated(words, at, length, lexicon)
      ? weight * (weight > 0 ? NEGATED_GOOD : NEGATED_BAD)
      : weight * intensityAt(words, at, lexicon);
    if (turned > 0) evidence.good += turned * factor;
    else evidence.bad -= turned * factor;
    at += length;
  }
}

function longestAt(
  words: readonly string[],
  at: number,
  lexicon: Lexicon,
): { readonly weight: number; readonly length: number } | null {
  for (let length = Math.min(lexicon.longestPhrase, words.length - at); length > 0; length -= 1) {
    const phrase = length === 1 ? (words[at] ?? "") : words.slice(at, at + length).join(" ");
    const weight = lexicon.weightOf(phrase);
    if (weight !== undefined) return { weight, length };
  }
  return null;
}

function isNegated(
  words: readonly string[],
  at: number,
  length: number,
  { negators }: Lexicon,
): boolean {
  const before = words.slice(Math.max(0, at - REACH_AHEAD), at);
  const after = words.slice(at + length, at + length + REACH_BACK);
  return before.some((word) => negators.has(word)) || after.some((word) => negators.has(word));
}

function intensityAt(words: readonly string[], at: number, { intensifiers }: Lexicon): number {
  return intensifiers.get(words[at - 1] ?? "") ?? 1;
}
