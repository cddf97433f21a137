import type { Text } from "../../../texts/text.ts";

/**
 * Why a patch was not applied. `invalid`: it asks for something that cannot be, whatever the
 * record holds. `testFailed`: it was written for another state of the record.
 */
export interface PatchFault {
  /** Member names, indexes and keys, with `/` between them; empty for the patch as a whole. */
  readonly path: string;
  readonly kind: "invalid" | "testFailed";
  readonly text: Text;
}

/** Thrown inside the patch engine where one change is refused, and told as a fault at its end. */
export class PatchRefusal extends Error {
  override readonly name = "PatchRefusal";
  readonly kind: PatchFault["kind"];
  readonly text: Text;
  /** From where the change began to what was refused. */
  readonly steps: string[] = [];

  constructor(text: Text, kind: PatchFault["kind"] = "invalid") {
    super(kind);
    this.kind = kind;
    this.text = text;
  }
}

/** Does something one step further down, so that a refusal there knows the way to it. */
export function within<T>(step: string | number, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof PatchRefusal) error.steps.unshift(String(step));
    throw error;
  }
}

/** Paths longer than this are cut: what the caller sent is not given back at any length. */
const maxPathLength = 200;

export function pathOf(steps: readonly string[]): string {
  const path = steps.join("/");
  return path.length > maxPathLength ? `${path.slice(0, maxPathLength)}…` : path;
}
