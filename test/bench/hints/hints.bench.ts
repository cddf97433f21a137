/** Measures how good the built-in hints are, and what they cost, on texts that nothing was learned from. */
import { hintLanguages } from "../../../src/domain/hints/hint-language.ts";
import { scoreSentiment } from "../../../src/domain/hints/sentiment/score-sentiment.ts";
import { detectLanguage } from "../../../src/server/ai/detect-language.ts";
import { lexiconOf } from "../../../src/server/ai/lexicon-of.ts";
import { formatTable, type Column } from "../report/format-table.ts";
import { toldMatters } from "./held-out-scenarios.ts";
import { measureCategories, type CategoryResult } from "./measure-categories.ts";
import {
  languageSamples,
  measureLanguages,
  textLengths,
  type LanguageResult,
} from "./measure-languages.ts";
import { clearMoods, measureMoods, soberMoods, type MoodResult } from "./measure-moods.ts";

const SEED = 1;
const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

const languageColumns: readonly Column<LanguageResult>[] = [
  { title: "language", text: ({ language }) => language, align: "left" },
  { title: "text", text: ({ length }) => length, align: "left" },
  { title: "samples", text: ({ samples }) => String(samples) },
  { title: "right", text: ({ right, samples }) => share(right, samples) },
  {
    title: "taken for",
    text: ({ wrong }) =>
      [...wrong].map(([code, count]) => `${code || "none"} ${count}`).join(", ") || "–",
    align: "left",
  },
];

const moodColumns: readonly Column<MoodResult>[] = [
  { title: "language", text: ({ language }) => language, align: "left" },
  { title: "samples", text: ({ samples }) => String(samples) },
  { title: "right sign", text: ({ right, samples }) => share(right, samples) },
  { title: "opposite", text: ({ opposite, samples }) => share(opposite, samples) },
  { title: "unknown", text: ({ unknown, samples }) => share(unknown, samples) },
  { title: "confidence if right", text: ({ confidenceRight }) => confidenceRight.toFixed(0) },
  {
    title: "if opposite",
    text: ({ opposite, confidenceOpposite }) =>
      opposite === 0 ? "–" : confidenceOpposite.toFixed(0),
  },
];

const categoryColumns: readonly Column<CategoryResult>[] = [
  { title: "texts", text: ({ name }) => name, align: "left" },
  { title: "samples", text: ({ samples }) => String(samples) },
  { title: "top 1", text: ({ right, samples }) => share(right, samples) },
  { title: "suggested", text: ({ suggested, samples }) => share(suggested, samples) },
  {
    title: "right if suggested",
    text: ({ suggested, suggestedRight }) => share(suggestedRight, suggested),
  },
];

function bench(): void {
  const matters = toldMatters(SEED);
  const samples = languageSamples(matters);
  console.log("Languages, of senders that nobody knows\n");
  console.log(
    formatTable(languageColumns, measureLanguages(samples, detectLanguage, { knowsSender: false })),
  );
  console.log("\nLanguages of short texts, of senders whose language is known\n");
  const short = samples.filter(({ length }) => length === textLengths[0]);
  console.log(
    formatTable(languageColumns, measureLanguages(short, detectLanguage, { knowsSender: true })),
  );
  console.log("\nMoods of sentences that are clearly happy or unhappy\n");
  console.log(formatTable(moodColumns, measureMoods(clearMoods(), score)));
  console.log("\nMoods of sober first messages about something that is broken\n");
  console.log(formatTable(moodColumns, measureMoods(soberMoods(matters), score)));
  const { learnedFrom, threshold, accuracy, results } = measureCategories(SEED);
  console.log(
    `\nCategories, learned from ${learnedFrom} tickets; threshold ${threshold.toFixed(2)}, own estimate ${share(accuracy, 1)}\n`,
  );
  console.log(formatTable(categoryColumns, results));
  printCosts(samples.map(({ text }) => text));
}

const score = (text: string, language: (typeof hintLanguages)[number]) =>
  scoreSentiment(text, lexiconOf(language));

function printCosts(texts: readonly string[]): void {
  for (const language of hintLanguages) lexiconOf(language);
  const costs = [
    { name: "language", us: microsecondsEach(texts, (text) => detectLanguage(text, "")) },
    { name: "mood", us: microsecondsEach(texts, (text) => score(text, "de")) },
  ];
  console.log("\nCosts\n");
  console.log(
    formatTable<(typeof costs)[number]>(
      [
        { title: "hint", text: ({ name }) => name, align: "left" },
        { title: "microseconds each", text: ({ us }) => us.toFixed(0) },
      ],
      costs,
    ),
  );
}

function microsecondsEach(texts: readonly string[], work: (text: string) => unknown): number {
  for (const text of texts) work(text);
  const startedAt = performance.now();
  for (const text of texts) work(text);
  return ((performance.now() - startedAt) * 1000) / texts.length;
}

bench();
