import type { loginTexts } from "./features/login/login.texts.ts";
import type { meTexts } from "./features/me/me.texts.ts";
import type { bulkTexts } from "./features/queue/bulk/bulk.texts.ts";
import type { columnsTexts } from "./features/queue/columns/columns.texts.ts";
import type { filtersTexts } from "./features/queue/filter/filters.texts.ts";
import type { operatorsTexts } from "./features/queue/filter/operators.texts.ts";
import type { queueTexts } from "./features/queue/queue.texts.ts";
import type { rowsTexts } from "./features/queue/rows/rows.texts.ts";
import type { viewsTexts } from "./features/queue/views/views.texts.ts";
import type { nextTexts } from "./features/next/next.texts.ts";
import type { searchTexts } from "./features/search/search.texts.ts";
import type { shellTexts } from "./features/shell/shell.texts.ts";

/** Every area of sentences, named as its file is. */
interface Areas {
  readonly bulk: typeof bulkTexts;
  readonly columns: typeof columnsTexts;
  readonly filters: typeof filtersTexts;
  readonly login: typeof loginTexts;
  readonly me: typeof meTexts;
  readonly next: typeof nextTexts;
  readonly operators: typeof operatorsTexts;
  readonly queue: typeof queueTexts;
  readonly rows: typeof rowsTexts;
  readonly search: typeof searchTexts;
  readonly shell: typeof shellTexts;
  readonly views: typeof viewsTexts;
}

/** The id of a sentence: its area and its name. */
export type MessageId = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];
