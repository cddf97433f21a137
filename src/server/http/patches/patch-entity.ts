import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Text } from "../../texts/text.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { encodeJson } from "../media/json/encode-json.ts";
import { applyPatch } from "../media/patch/apply-patch.ts";
import type { BodyTree, TreeObject } from "../media/tree/body-tree.ts";
import { decodeCarrier } from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeProblem } from "../media/tree/describe-problem.ts";
import { patchFaultError } from "./patch-fault-error.ts";

interface PatchedReading {
  readonly dates: DateFormat;
  /** Gets the members that cannot be read then (path -> fault), and holds nothing else afterwards. */
  readonly faults: Map<string, Text>;
}

/**
 * Applies a patch to a record as the caller would be answered it. What comes back has the members that
 * the patch touched, as a plain body would have them. Throws what stands against the patch itself.
 */
export function patchEntity<C extends Carrier>(
  carrier: C,
  stored: Wire<C>,
  patch: BodyTree,
  { dates, faults }: PatchedReading,
): Input<C> {
  // All members there are: what is left out of answers can be patched nevertheless.
  const start = JSON.parse(
    encodeJson(carrier, stored, { profile: "current", dates }),
  ) as TreeObject;
  const patched = applyPatch(carrier, start, patch, dates);
  if (!patched.ok) throw patchFaultError(patched.faults);
  // A save may be decided again, on another state.
  faults.clear();
  const decoded = decodeCarrier(carrier, patched.body, new Decoding(dates));
  if (decoded.ok) return decoded.value;
  for (const problem of decoded.problems) faults.set(problem.path, describeProblem(problem));
  return decoded.readable ?? {};
}
