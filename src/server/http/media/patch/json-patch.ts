import { patchTexts } from "../../../texts/patch-texts.ts";
import { say } from "../../../texts/text.ts";
import type { BodyTree } from "../tree/body-tree.ts";
import { pathOf, PatchRefusal, type PatchFault } from "./patch-fault.ts";
import { readOperation, type PatchOperation } from "./read-operation.ts";
import { noTarget, type WorkingValue } from "./working-value.ts";

/** More operations than this are refused. */
const maxOperations = 1000;

/**
 * Carries out a JSON patch (RFC 6902), without `move` and `copy`. When operations cannot even be
 * read, all of those are told and none is carried out. Otherwise each sees what those before it
 * did; one that is refused does nothing, and later ones on the same member are not judged, since
 * what they find is not what their author expected.
 */
export function runJsonPatch(
  record: WorkingValue,
  patch: readonly BodyTree[],
): readonly PatchFault[] {
  if (patch.length > maxOperations) {
    return [{ path: "", kind: "invalid", text: say(patchTexts.tooManyOperations) }];
  }
  const read = patch.map((tree, index) => readOperation(tree, index + 1));
  const unreadable = read.filter((operation) => "kind" in operation);
  if (unreadable.length > 0) return unreadable;
  const faults: PatchFault[] = [];
  const spoiled = new Set<string>();
  for (const operation of read.filter((known) => "op" in known)) {
    const member = operation.steps[0]?.toLowerCase() ?? "";
    const fault = spoiled.has(member) ? undefined : carryOut(record, operation);
    if (fault === undefined) continue;
    faults.push(fault);
    if (operation.op !== "test") spoiled.add(member);
  }
  return faults;
}

function carryOut(record: WorkingValue, operation: PatchOperation): PatchFault | undefined {
  const names: string[] = [];
  try {
    changeOrTest(record, operation, names);
    return undefined;
  } catch (error) {
    if (!(error instanceof PatchRefusal)) throw error;
    const rest = error.steps.length > 0 ? error.steps : operation.steps.slice(names.length);
    return {
      path: pathOf([...names, ...rest]),
      kind: error.kind,
      text: say(patchTexts.operation, { number: operation.number, fault: error.text }),
    };
  }
}

/** Walks to the parent of what is meant and acts there; `names` is told the way as it is spelt. */
function changeOrTest(
  record: WorkingValue,
  { op, steps, value }: PatchOperation,
  names: string[],
): void {
  const isChange = op === "add" || op === "replace";
  let parent = record;
  let isComputed = false;
  for (const step of steps.slice(0, -1)) {
    const child = parent.child(step);
    if (child === undefined) throw noTarget();
    names.push(child.name);
    parent = child.value;
    isComputed ||= child.isComputed;
    if (isComputed && isChange) return;
  }
  const last = steps.at(-1) ?? "";
  const child = parent.child(last);
  isComputed ||= child?.isComputed ?? false;
  if (isComputed && isChange) return;
  if (op === "add") return parent.addAt(last, value);
  if (child === undefined) throw noTarget();
  names.push(child.name);
  if (op === "test") {
    if (child.value.matches(value)) return;
    throw new PatchRefusal(say(patchTexts.testFailed), "testFailed");
  }
  if (isComputed) return;
  if (op === "remove" || value === null) parent.removeAt(last);
  else child.value.replace(value);
}
