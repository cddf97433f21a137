import type { RefusalReason } from "../save/refusal.ts";
import type { MessageInput } from "./message-input.ts";

/** Why a wish for a message cannot be granted, as data. */
export type MessageRefusalReason =
  | Extract<
      RefusalReason,
      {
        code:
          | "required"
          | "tooLong"
          | "brokenText"
          | "unknownRecord"
          | "deletedRecord"
          | "inTheFuture";
      }
    >
  /** The desk does not let texts of messages be changed. */
  | { readonly code: "textNotEditable" }
  | { readonly code: "outOfRange"; readonly minimum: number; readonly maximum: number };

/** One wish for a message that failed; always a fault of the value, never a missing right. */
export interface MessageRefusal {
  readonly kind: "validation";
  readonly field: keyof MessageInput;
  /** Position in a list field. */
  readonly index?: number;
  readonly reason: MessageRefusalReason;
}
