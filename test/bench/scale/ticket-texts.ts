import { seededRandom } from "../../support/seeded-random.ts";

/** Words with which searches are measured; nothing else in the texts is alike. */
export const plantedWords = {
  /** In every third ticket. */
  common: "printer",
  /** In every hundredth. */
  middling: "warranty",
  /** In every thousandth. */
  seldom: "gasket",
  /** In every ten thousandth. */
  rare: "zeppelin",
} as const;

const COMMON_EVERY = 3;
const MIDDLING_EVERY = 100;
const SELDOM_EVERY = 1000;
const RARE_EVERY = 10_000;
const VOCABULARY = 20_000;
const WORDS_MIN = 12;
const WORDS_SPREAD = 36;
const TITLE_WORDS = 5;

const syllables =
  "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru".split(" ");

/** Texts as people write them: few words often, most words seldom. */
export interface TicketTexts {
  title(n: number): string;
  messages(n: number, count: number): readonly string[];
}

/** The texts of a ticket are the same in every run. */
export function createTicketTexts(): TicketTexts {
  const vocabulary = Array.from({ length: VOCABULARY }, (_, index) => wordOf(index));
  const write = (next: () => number, words: number): string =>
    Array.from({ length: words }, () => vocabulary[rankOf(next())]).join(" ");
  return {
    title: (n) => write(seededRandom(n), TITLE_WORDS),
    messages: (n, count) => {
      const next = seededRandom(-n);
      return Array.from({ length: count }, (_, index) => {
        const text = write(next, WORDS_MIN + Math.floor(next() * WORDS_SPREAD));
        return index === 0 ? `${planted(n)} ${text}`.trim() : text;
      });
    },
  };
}

function planted(n: number): string {
  return [
    ...(n % COMMON_EVERY === 0 ? [plantedWords.common] : []),
    ...(n % MIDDLING_EVERY === 0 ? [plantedWords.middling] : []),
    ...(n % SELDOM_EVERY === 0 ? [plantedWords.seldom] : []),
    ...(n % RARE_EVERY === 0 ? [plantedWords.rare] : []),
  ].join(" ");
}

/** Of a word's rank and how often it comes, the product is about the same for all words. */
function rankOf(chance: number): number {
  return Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** chance) - 1);
}

function wordOf(index: number): string {
  let rest = index + 1;
  let word = "";
  do {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return word.length < 4 ? `${word}n` : word;
}
