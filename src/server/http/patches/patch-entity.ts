import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Text } from "../../texts/text.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";
import { patchedBody } from "./patched-body.ts";

interface PatchedReading {
  readonly dates: DateFormat;
  /** Gets the members that cannot be read then (path -> fault), and holds nothing else afterwards. */
  readonly faults: Map<string, Text>;
}

/** As {@link patchedBody}, for a save that may be decided again, on another state. */
export function patchEntity<C extends Carrier>(
  carrier: C,
  stored: Wire<C>,
  tree: BodyTree,
  { dates, faults }: PatchedReading,
): Input<C> {
  const { body, problems } = patchedBody(carrier, stored, { tree, dates });
  faults.clear();
  for (const [path, fault] of problems) faults.set(path, fault);
  return body;
}
