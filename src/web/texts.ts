import type { composerTexts } from "./features/composer/composer.texts.ts";
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
import type { newTicketTexts } from "./features/new-ticket/new-ticket.texts.ts";
import type { shellTexts } from "./features/shell/shell.texts.ts";
import type { conversationTexts } from "./features/ticket/conversation.texts.ts";
import type { ticketActionTexts } from "./features/ticket/ticket-actions.texts.ts";
import type { ticketStateTexts } from "./features/ticket/ticket-state.texts.ts";
import type { ticketTimeTexts } from "./features/ticket/ticket-time.texts.ts";
import type { ticketTexts } from "./features/ticket/ticket.texts.ts";

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
  readonly composer: typeof composerTexts;
  readonly "new-ticket": typeof newTicketTexts;
  readonly conversation: typeof conversationTexts;
  readonly ticket: typeof ticketTexts;
  readonly "ticket-actions": typeof ticketActionTexts;
  readonly "ticket-state": typeof ticketStateTexts;
  readonly "ticket-time": typeof ticketTimeTexts;
}

/** The id of a sentence: its area and its name. */
export type MessageId = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];
