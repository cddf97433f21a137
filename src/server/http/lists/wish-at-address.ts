import { keyNameOf, type Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import { resourceTexts } from "../../texts/resource-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { refuseMember } from "../tickets/refuse-member.ts";
import { unknownRow } from "../../usecases/lists/list-save.ts";
import type { Conditions } from "../conditions/conditions.ts";
import type { RowWish } from "./list-call.ts";

interface AddressedBody<C extends Carrier> {
  readonly body: Input<C>;
  readonly problems: ReadonlyMap<string, Text>;
  readonly conditions: Conditions;
}

/** The wish for a new row, which has no id yet. Throws `AppError` "validation". */
export function wishForNew<C extends Carrier>(
  carrier: C,
  { body, problems, conditions }: AddressedBody<C>,
): RowWish<C> {
  const key: string = keyNameOf(carrier);
  if (problems.has(key) || idIn(body, key) !== 0) {
    throw refuseMember(key, say(resourceTexts.newHasNoId), problems);
  }
  return { id: 0, body, problems, conditions };
}

/** The wish for the row at an address; a body may name it too, but no other. Throws `AppError`. */
export function wishForRow<C extends Carrier>(
  carrier: C,
  { recordId, body, problems, conditions }: AddressedBody<C> & { readonly recordId: number },
): RowWish<C> {
  if (recordId <= 0) throw unknownRow(recordId);
  const key: string = keyNameOf(carrier);
  const named = idIn(body, key);
  const fault =
    problems.get(key) ??
    (named === 0 || named === recordId
      ? null
      : say(resourceTexts.otherId, { named, addressed: recordId }));
  if (fault !== null) throw refuseMember(key, fault, problems);
  return { id: recordId, body, problems, conditions };
}

function idIn(body: Readonly<Record<string, unknown>>, key: string): number {
  return Number(body[key] ?? 0);
}
