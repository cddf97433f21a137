import type { Refusal } from "../../domain/ticket/save/refusal.ts";

/** A use case decided against the caller's wish. Nothing was stored. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super("the wish was refused");
    this.refusals = refusals;
  }
}
