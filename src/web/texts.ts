import type { composerTexts } from "./features/composer/composer.texts.ts";
import type { loginTexts } from "./features/login/login.texts.ts";
import type { meTexts } from "./features/me/me.texts.ts";
import type { shellTexts } from "./features/shell/shell.texts.ts";
import type { ticketTexts } from "./features/ticket/ticket.texts.ts";

/** Every area of sentences, named as its file is. */
interface Areas {
  readonly composer: typeof composerTexts;
  readonly login: typeof loginTexts;
  readonly me: typeof meTexts;
  readonly shell: typeof shellTexts;
  readonly ticket: typeof ticketTexts;
}

/** The id of a sentence: its area and its name. */
export type MessageId = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];
