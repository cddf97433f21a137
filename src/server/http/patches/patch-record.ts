import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import { AppError } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { encodeJson } from "../media/json/encode-json.ts";
import { applyPatch } from "../media/patch/apply-patch.ts";
import type { BodyTree, TreeObject } from "../media/tree/body-tree.ts";
import { decodeCarrier } from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeProblem } from "../media/tree/describe-problem.ts";
import { patchFaultError } from "./patch-fault-error.ts";

/**
 * What a patch makes of a record as its caller sees it: a body as a plain save takes it, with the members
 * that the patch touched.
 *
 * @throws AppError with everything that stands against the patch
 */
export function patchRecord<C extends Carrier>(
  carrier: C,
  record: Wire<C>,
  { tree, dates }: { readonly tree: BodyTree; readonly dates: DateFormat },
): Input<C> {
  const written = encodeJson(carrier, record, { profile: "current", dates });
  const patched = applyPatch(carrier, JSON.parse(written) as TreeObject, tree, dates);
  if (!patched.ok) throw patchFaultError(patched.faults);
  const decoded = decodeCarrier(carrier, patched.body, new Decoding(dates));
  if (decoded.ok) return decoded.value;
  const members = new Map(
    decoded.problems.map((problem) => [problem.path, describeProblem(problem)]),
  );
  throw new AppError("validation", sayFaults(members), { members });
}
