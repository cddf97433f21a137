import { patchTexts } from "../../../texts/patch-texts.ts";
import { say, type Text } from "../../../texts/text.ts";
import { isTreeObject, type BodyTree } from "../tree/body-tree.ts";
import { pathOf, type PatchFault } from "./patch-fault.ts";
import { readPointer } from "./read-pointer.ts";

const ops = ["add", "remove", "replace", "test"] as const;

/** One change or test of a JSON patch (RFC 6902). */
export interface PatchOperation {
  /** Its place in the patch, counted from 1. */
  readonly number: number;
  readonly op: (typeof ops)[number];
  /** At least one. */
  readonly steps: readonly string[];
  /** Null where `op` takes none. */
  readonly value: BodyTree;
}

/**
 * Reads one operation. Names of members and operations may have any case; what else an operation
 * has is ignored. A fault without a path has the index of the operation for one.
 */
export function readOperation(tree: BodyTree, number: number): PatchOperation | PatchFault {
  const refuse = (reason: Text, path = String(number - 1)): PatchFault => ({
    path,
    kind: "invalid",
    text: say(patchTexts.operation, { number, fault: reason }),
  });
  if (!isTreeObject(tree)) return refuse(say(patchTexts.notAnOperation));
  const sent = new Map(Object.entries(tree).map(([name, value]) => [name.toLowerCase(), value]));
  const path = sent.get("path");
  const steps = typeof path === "string" ? readPointer(path) : undefined;
  if (steps === undefined) return refuse(say(patchTexts.pathExpected));
  const place = steps.length === 0 ? undefined : pathOf(steps);
  const written = sent.get("op");
  const name = typeof written === "string" ? written.toLowerCase() : "";
  if (name === "move" || name === "copy") return refuse(say(patchTexts.noMoveOrCopy), place);
  const op = ops.find((known) => known === name);
  if (op === undefined) return refuse(say(patchTexts.unknownOperation), place);
  if (place === undefined) return refuse(say(patchTexts.wholeRecord));
  const value = sent.get("value");
  if (op === "remove") return { number, op, steps, value: null };
  if (value === undefined) return refuse(say(patchTexts.valueExpected), place);
  return { number, op, steps, value };
}
