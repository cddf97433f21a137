import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import { AppError } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import { patchedBody, type PatchReading } from "./patched-body.ts";

/**
 * As {@link patchedBody}, for records whose saves are told of no faults besides their own.
 *
 * @throws AppError with everything that stands against the patch and what it makes
 */
export function patchRecord<C extends Carrier>(
  carrier: C,
  shown: Wire<C>,
  patch: PatchReading,
): Input<C> {
  const { body, problems } = patchedBody(carrier, shown, patch);
  if (problems.size === 0) return body;
  throw new AppError("validation", sayFaults(problems), { members: problems });
}
