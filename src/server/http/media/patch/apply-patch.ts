import type { Carrier } from "../../../../contract/carrier.ts";
import type { Shape } from "../../../../contract/shape.ts";
import type { DateReading } from "../dates/date-format.ts";
import { isTreeObject, type BodyTree, type TreeObject } from "../tree/body-tree.ts";
import { runJsonPatch } from "./json-patch.ts";
import { runMergePatch } from "./merge-patch.ts";
import { objectExpected, type WorkingValue, type Workshop } from "./working-value.ts";
import type { PatchFault } from "./patch-fault.ts";
import { WorkingCarrier } from "./working-carrier.ts";
import { WorkingDictionary } from "./working-dictionary.ts";
import { WorkingList } from "./working-list.ts";
import { WorkingReference } from "./working-reference.ts";
import { WorkingScalar } from "./working-scalar.ts";

/**
 * What a patch makes of a record: a body as a plain save takes it, with the members that the patch
 * touched and no others, so that all the rest stays as it is.
 */
export type PatchOutcome =
  | { readonly ok: true; readonly body: TreeObject }
  | { readonly ok: false; readonly faults: readonly PatchFault[] };

const utc: DateReading = { zone: "UTC", baseZone: "UTC" };

/**
 * Applies a patch to a record as it is published: a list is a JSON patch (RFC 6902), an object a
 * merge patch (RFC 7396). `start` is not changed. `dates` tells how the dates in `start` and in the
 * patch are meant when they carry no offset; only tests read them. That a value is of its member's
 * type is left to the save, which names all that are not.
 */
export function applyPatch(
  carrier: Carrier,
  start: TreeObject,
  patch: BodyTree,
  dates: DateReading = utc,
): PatchOutcome {
  const record = new WorkingCarrier(carrier, start, {
    workshop: workshopFor(dates),
    isRecord: true,
  });
  const faults = run(record, patch);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, body: record.changes() };
}

function run(record: WorkingValue, patch: BodyTree): readonly PatchFault[] {
  if (Array.isArray(patch)) return runJsonPatch(record, patch as readonly BodyTree[]);
  if (isTreeObject(patch)) return runMergePatch(record, patch);
  return [{ path: "", kind: "invalid", text: objectExpected().text }];
}

function workshopFor(dates: DateReading): Workshop {
  const workshop: Workshop = {
    dates,
    build: (shape, tree) => build(shape, tree, workshop),
  };
  return workshop;
}

function build(shape: Shape, tree: BodyTree, workshop: Workshop): WorkingValue {
  switch (shape.kind) {
    case "carrier":
      return shape.picked === "all"
        ? new WorkingCarrier(shape.carrier, tree, { workshop })
        : new WorkingReference(shape, tree, workshop);
    case "list":
      return new WorkingList(shape.item, tree, workshop);
    case "dictionary":
      return new WorkingDictionary(shape.value, tree, workshop);
    default:
      return new WorkingScalar(shape, tree, workshop);
  }
}
