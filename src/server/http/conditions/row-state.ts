import { hash } from "node:crypto";
import type { RecordState } from "./record-state.ts";

const VERSION_LENGTH = 16;

/**
 * The state of a record that counts no versions: what is configured. Its version is a hash of all that
 * is stored of it, with what belongs to it, so that it is the same again once a change was taken back.
 */
export function rowState(recordId: number | string, row: object): RecordState {
  const version = hash("sha256", JSON.stringify(row, inOrder), "hex").slice(0, VERSION_LENGTH);
  return { recordId, version, changedAt: null };
}

/** Members have no order, and what JSON knows nothing of is written as lists. */
function inOrder(_member: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
