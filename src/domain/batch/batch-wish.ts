import type { CustomFieldValue } from "../desk/custom-field.ts";
import type { Addressees } from "../mail/outgoing-message.ts";
import type { TicketInput } from "../ticket/save/ticket-input.ts";
import type { SecurityLevel } from "../ticket/ticket.ts";

/** The same reply on many tickets. */
export interface BatchReplyWish {
  readonly kind: "reply";
  readonly body: string;
  readonly htmlBody: string;
  readonly securityLevel: SecurityLevel;
  readonly timeSpentMinutes: number;
  readonly attachmentIds: readonly number[];
  /** The persons of an external ticket get it by mail. */
  readonly sendsCopy: boolean;
  readonly closes: boolean;
}

/** Many tickets, each on to somebody else in a mail of its own. */
export interface BatchForwardWish {
  readonly kind: "forward";
  readonly addressees: Addressees;
  readonly comment: string;
  readonly closes: boolean;
}

/** The same change of many tickets. It is stored as JSON, so it has lists where a save has maps. */
export interface BatchChangeWish {
  readonly kind: "change";
  readonly input: Omit<TicketInput, "customFields">;
  /** Null clears. */
  readonly customFields: readonly (readonly [key: string, value: CustomFieldValue])[];
  readonly addTagIds: readonly number[];
  readonly removeTagIds: readonly number[];
}

/** Puts back what a change made of tickets. */
export interface BatchUndoWish {
  readonly kind: "undo";
  /** The task of the change; the tickets have the positions that they have there. */
  readonly batchTaskId: number;
}

/** What is to be done to each ticket of a batch. */
export type BatchWish = BatchReplyWish | BatchForwardWish | BatchChangeWish | BatchUndoWish;

export const batchKindCodes = { reply: 1, forward: 2, change: 3, undo: 4 } as const;

export function batchKindOf(code: number): BatchWish["kind"] {
  const kinds = ["reply", "forward", "change", "undo"] as const;
  const kind = kinds.find((name) => batchKindCodes[name] === code);
  if (kind === undefined) throw new Error(`no kind of batch has the code ${code}`);
  return kind;
}
