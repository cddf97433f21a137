import type { ImportLink } from "./import-link.ts";

/**
 * What is done with a record of another desk.
 *
 * - `create`, `update`: it is stored
 * - `unchanged`: it is here as it is there
 * - `ownHere`: this desk had its own, which stays as it is
 * - `changedHere`, `goneHere`: it changed there, and here somebody changed or removed it: that stays, too
 */
export type ImportDecision =
  | "create"
  | "update"
  | "unchanged"
  | "ownHere"
  | "changedHere"
  | "goneHere";

/** The two sides as they are now. */
export interface ImportSides {
  /** Of what was read there. */
  readonly fingerprint: string;
  /** What the record looks like here; null = it is gone. */
  readonly localState: string | null;
}

/** Nothing that was done here is ever overwritten, and what is the same there is not looked at here. */
export function decideImport(link: ImportLink | null, sides: ImportSides): ImportDecision {
  if (link === null) return "create";
  if (link.fingerprint === sides.fingerprint) return "unchanged";
  if (link.localState === null) return "ownHere";
  if (sides.localState === null) return "goneHere";
  return sides.localState === link.localState ? "update" : "changedHere";
}
