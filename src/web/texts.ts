import type { composerTexts } from "./features/composer/composer.texts.ts";
import type { loginTexts } from "./features/login/login.texts.ts";
import type { meTexts } from "./features/me/me.texts.ts";
import type { newTicketTexts } from "./features/new-ticket/new-ticket.texts.ts";
import type { shellTexts } from "./features/shell/shell.texts.ts";
import type { conversationTexts } from "./features/ticket/conversation.texts.ts";
import type { ticketActionTexts } from "./features/ticket/ticket-actions.texts.ts";
import type { ticketStateTexts } from "./features/ticket/ticket-state.texts.ts";
import type { ticketTimeTexts } from "./features/ticket/ticket-time.texts.ts";
import type { ticketTexts } from "./features/ticket/ticket.texts.ts";

/** Every area of sentences, named as its file is. */
interface Areas {
  readonly composer: typeof composerTexts;
  readonly login: typeof loginTexts;
  readonly me: typeof meTexts;
  readonly "new-ticket": typeof newTicketTexts;
  readonly shell: typeof shellTexts;
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
