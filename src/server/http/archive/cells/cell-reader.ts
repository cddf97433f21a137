import type { Culture } from "../../language/culture-of.ts";
import type { Language } from "../../language.ts";
import type { DateFormat } from "../../media/dates/date-format.ts";
import type { ListCall } from "../list-call.ts";
import { archiveListsOf, type ArchiveLists } from "../lists/archive-lists.ts";

/** For whom the values of a list are written. */
export interface CellReader {
  readonly lists: ArchiveLists;
  readonly dates: DateFormat;
  readonly language: Language | null;
  /** null = numbers and dates are written for programs. */
  readonly culture: Culture | null;
  /** The older id of a user; null for nobody. */
  serviceIdOf(userId: number): number | null;
}

export function cellReaderOf({ presentation, dates }: ListCall): CellReader {
  const { desk, language, culture } = presentation;
  return {
    lists: archiveListsOf(desk, language),
    dates,
    language,
    culture,
    serviceIdOf: (userId) => desk.users.get(userId)?.serviceUserId ?? null,
  };
}
