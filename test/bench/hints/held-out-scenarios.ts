import { scenarioBooks } from "../../../src/server/demo/catalogue/scenarios/scenario-books.ts";
import type { ScenarioTexts } from "../../../src/server/demo/catalogue/scenarios/scenario-texts.ts";
import {
  scenarios,
  type ScenarioKey,
} from "../../../src/server/demo/catalogue/scenarios/scenarios.ts";
import { errorCodes, products, rooms } from "../../../src/server/demo/catalogue/products.ts";
import { createDraws } from "../../../src/server/demo/draws.ts";
import { fillIn } from "../../../src/server/demo/fill-in.ts";
import type { HintLanguage } from "../../../src/domain/hints/hint-language.ts";

/** Every third matter: nothing is learned from what anybody writes about it, in whatever language. */
const heldOut = new Set(Object.keys(scenarios).filter((_, index) => index % 3 === 0));

export function isHeldOut(key: ScenarioKey): boolean {
  return heldOut.has(key);
}

/** One matter as it is told in one language, with nothing left to be filled in. */
export interface ToldMatter {
  readonly key: ScenarioKey;
  readonly language: HintLanguage;
  readonly texts: ScenarioTexts;
}

/** Every matter in every language that has it. The same seed fills in the same words. */
export function toldMatters(seed: number): ToldMatter[] {
  const draws = createDraws(seed);
  return Object.entries(scenarioBooks).flatMap(([language, book]) =>
    (Object.entries(book) as [ScenarioKey, ScenarioTexts][]).map(([key, texts]) => ({
      key,
      language: language as HintLanguage,
      texts: filledIn(texts, wordsOf(draws)),
    })),
  );
}

function wordsOf(draws: ReturnType<typeof createDraws>): Record<string, string> {
  return {
    name: "Kim",
    fullName: "Kim Berg",
    laptop: draws.pick(products.laptop),
    dock: draws.pick(products.dock),
    printer: draws.pick(products.printer),
    router: draws.pick(products.router),
    app: draws.pick(products.app),
    room: draws.pick(rooms),
    code: draws.pick(errorCodes),
    count: String(draws.whole(3, 9)),
    minutes: String(draws.whole(4, 19) * 5),
    number: String(draws.whole(10_000, 99_999)),
    digits: String(draws.whole(10, 99)),
    order: `SO-${draws.whole(20_000, 49_999)}`,
    invoice: `INV-${draws.whole(60_000, 89_999)}`,
    serial: `LF${draws.whole(100, 999)}`,
    time: `${draws.whole(14, 16)}:15`,
    earlier: "09:05",
  };
}

function filledIn(texts: ScenarioTexts, words: Record<string, string>): ScenarioTexts {
  const fill = (text: string): string => fillIn(text, words);
  return {
    titles: texts.titles.map(fill),
    problem: fill(texts.problem),
    question: fill(texts.question),
    answer: fill(texts.answer),
    resolution: fill(texts.resolution),
  };
}
