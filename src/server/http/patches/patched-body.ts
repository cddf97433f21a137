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

/** A body as its carrier declares it, with what could not be read (path -> fault). */
export interface ReadBody<C extends Carrier> {
  readonly body: Input<C>;
  readonly problems: ReadonlyMap<string, Text>;
}

export interface PatchReading {
  readonly tree: BodyTree;
  readonly dates: DateFormat;
}

/**
 * What a patch makes of a record that the caller sees as `shown`: a body with the members that the
 * patch touches. Members that are left out of answers can be patched nevertheless. Throws what stands
 * against the patch.
 */
export function patchedBody<C extends Carrier>(
  carrier: C,
  shown: Wire<C>,
  { tree, dates }: PatchReading,
): ReadBody<C> {
  const start = JSON.parse(encodeJson(carrier, shown, { profile: "current", dates })) as TreeObject;
  const patched = applyPatch(carrier, start, tree, dates);
  if (!patched.ok) throw patchFaultError(patched.faults);
  const decoded = decodeCarrier(carrier, patched.body, new Decoding(dates));
  if (decoded.ok) return { body: decoded.value, problems: new Map() };
  const problems = decoded.problems.map((each) => [each.path, describeProblem(each)] as const);
  return { body: decoded.readable ?? {}, problems: new Map(problems) };
}
