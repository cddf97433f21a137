import type { Refusal } from "../../../domain/ticket/save/refusal.ts";

/** A split whose new ticket cannot be stored as wished. Nothing was stored. */
export class NewTicketRefusedError extends Error {
  override readonly name = "NewTicketRefusedError";
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super("the new ticket was refused");
    this.refusals = refusals;
  }
}
