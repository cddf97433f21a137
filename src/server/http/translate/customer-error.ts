import type {
  CustomerRefusal,
  CustomerRefusalReason,
} from "../../../domain/people/customer-refusal.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { CustomerRefusedError } from "../../usecases/people/customer-errors.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { memberError } from "./member-error.ts";

type Members = Readonly<Record<string, string>>;

/**
 * What callers are told when a person or a company was not stored; anything else is given back as it is.
 * `faults` are the members at fault before anybody looked at the record.
 */
export function customerError(
  error: unknown,
  members: Members,
  faults: ReadonlyMap<string, Text>,
): unknown {
  if (!(error instanceof CustomerRefusedError)) return error;
  return memberError("validation", faults, faultsOfRefusals(error.refusals, members));
}

/** The members at fault, with a sentence for each. */
export function faultsOfRefusals(
  refusals: readonly CustomerRefusal<string>[],
  members: Members,
): readonly (readonly [path: string, fault: Text])[] {
  return refusals.map(({ field, entry, reason }) => {
    const path = members[field] ?? "";
    return [entry === undefined ? path : `${path}/${entry}`, describe(reason)] as const;
  });
}

function describe(reason: CustomerRefusalReason): Text {
  switch (reason.code) {
    case "tooLong":
    case "brokenText":
    case "tooMany":
      return describeRefusal(reason);
    case "required":
      return say(valueTexts.required);
    case "negative":
      return say(customerTexts.negativeId);
    case "notAnEmail":
    case "notADomain":
      return say(customerTexts[reason.code]);
    case "unknownUser":
      return say(userTexts.unknown);
    default:
      return say(customerTexts[reason.code], { id: reason.id });
  }
}
