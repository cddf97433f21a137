import { SYSTEM_USER_ID } from "../../desk/user.ts";
import { faultOfText } from "./fault-of-text.ts";
import type { Refuse } from "./refusal.ts";
import type { SaveSituation, TicketDraft } from "./save-situation.ts";
import type { TicketInput } from "./ticket-input.ts";

const TITLE_MAX_LENGTH = 255;
export const AUTHOR_MAX_LENGTH = 255;
const FROM_ADDRESS_MAX_LENGTH = 4000;

/** How far a creation time may lie ahead of ours before it is taken for a mistake. */
export const CLOCK_SKEW_SECONDS = 300;

/**
 * Title, author, origin and the facts that are fixed at creation. A title is mandatory and stored
 * without outer blanks.
 */
export function applyTexts(draft: TicketDraft, save: SaveSituation, refuse: Refuse): void {
  applyTitle(draft, save, refuse);
  applyAuthor(draft, save, refuse);
  draft.origin = save.input.origin ?? draft.origin;
  draft.securityLevel = save.input.securityLevel ?? draft.securityLevel;
  if (save.stored === null) applyCreationFacts(draft, save, refuse);
}

function applyTitle(draft: TicketDraft, { input, stored }: SaveSituation, refuse: Refuse): void {
  if (input.title === undefined) {
    if (stored === null) refuse("validation", "title", { code: "required" });
    return;
  }
  const title = input.title.trim();
  if (title === "") refuse("validation", "title", { code: "required" });
  checkText("title", title, TITLE_MAX_LENGTH, refuse);
  draft.title = title;
}

/**
 * An author other than the one the desk would write itself is the client's choice; from then on
 * the first message leaves it alone.
 */
function applyAuthor(draft: TicketDraft, { input }: SaveSituation, refuse: Refuse): void {
  if (input.author === undefined || input.author === draft.author) return;
  checkText("author", input.author, AUTHOR_MAX_LENGTH, refuse);
  draft.author = input.author;
  draft.authorGiven = true;
}

function applyCreationFacts(
  draft: TicketDraft,
  { input, now, desk }: SaveSituation,
  refuse: Refuse,
): void {
  if (input.createdAt !== undefined) {
    if (input.createdAt > now + CLOCK_SKEW_SECONDS) {
      refuse("validation", "createdAt", { code: "inTheFuture" });
    }
    draft.createdAt = input.createdAt;
  }
  if (input.createdById !== undefined) {
    const known = input.createdById === SYSTEM_USER_ID || desk.users.has(input.createdById);
    if (!known) {
      refuse("validation", "createdById", {
        code: "unknownRecord",
        record: "user",
        id: input.createdById,
      });
    }
    draft.createdById = input.createdById;
  }
  if (input.fromAddress !== undefined) {
    checkText("fromAddress", input.fromAddress, FROM_ADDRESS_MAX_LENGTH, refuse);
    draft.fromAddress = input.fromAddress;
  }
}

function checkText(
  field: keyof TicketInput,
  text: string,
  maxLength: number,
  refuse: Refuse,
): void {
  const fault = faultOfText(text, maxLength);
  if (fault !== null) refuse("validation", field, fault);
}
