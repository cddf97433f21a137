import { explainDeadlineTexts } from "../../texts/explain-deadline-texts.ts";
import type { Text, Translations } from "../../texts/text.ts";

/** So many of something, with a phrase of its own for one. */
export function countOf(count: number, one: Translations, many: Translations): Text {
  return { translations: count === 1 ? one : many, values: { count } };
}

export function minutesOf(minutes: number): Text {
  return countOf(minutes, explainDeadlineTexts.oneMinute, explainDeadlineTexts.minutes);
}
