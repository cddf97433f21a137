import type { ListFault, ListFaultReason } from "../../../domain/desk/list-fault.ts";
import { listFaultTexts } from "../../texts/list-fault-texts.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { recordNameTexts } from "../../texts/record-name-texts.ts";
import { refusalTexts } from "../../texts/refusal-texts.ts";
import { sayTooLong } from "../../texts/say-too-long.ts";
import { templateTexts } from "../../texts/template-texts.ts";
import { tagAndFieldTexts } from "../../texts/tag-and-field-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { ListRefusedError } from "../../usecases/lists/list-refused-error.ts";
import { RefusedError } from "../../usecases/refused.ts";
import { memberError } from "../translate/member-error.ts";
import { refusalError } from "../translate/refusal-error.ts";

/** What the members of a row are called on the wire, by what they are called on the desk. */
export type MemberNames = Readonly<Record<string, string>>;

/** Carries a change of a list out, and tells callers why one is refused. */
export async function orListError<Result>(
  change: Promise<Result>,
  names: MemberNames,
  problems: ReadonlyMap<string, Text> = new Map(),
): Promise<Result> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof RefusedError) throw refusalError(error.refusals);
    if (!(error instanceof ListRefusedError)) throw error;
    const faults = error.faults.map(
      ({ path, reason }) => [pathOf(path, names), describeListFault(reason)] as const,
    );
    throw memberError("validation", problems, faults);
  }
}

/** A place within a list may be called by more than its number: `weekHours/0` is a member of its own. */
function pathOf([field, ...within]: ListFault["path"], names: MemberNames): string {
  const [place, ...others] = within;
  const ownName = place === undefined ? undefined : names[`${field}/${place}`];
  const parts = ownName === undefined ? [field, ...within] : [ownName, ...others];
  return parts.map((part) => names[part] ?? part).join("/");
}

/** Why a row cannot be as wished, as a sentence. */
function describeListFault(reason: ListFaultReason): Text {
  switch (reason.code) {
    case "required":
    case "brokenText":
      return say(valueTexts[reason.code]);
    case "tooLong":
      return sayTooLong(reason);
    case "tooMany":
      return say(valueTexts.tooMany, { maxCount: reason.maxCount, count: reason.count });
    case "unknownRecord":
    case "deletedRecord": {
      const record = say(recordNameTexts[reason.record]);
      return say(refusalTexts[reason.code], { record, id: reason.id });
    }
    case "notAssignable":
      return say(refusalTexts.notAssignable, { id: reason.id });
    case "outOfRange":
      return say(listFaultTexts.outOfRange, { min: reason.min, max: reason.max });
    case "unknownVariable":
      return say(templateTexts.unknownVariable, { name: reason.name });
    case "usedByDesk":
    case "templateUsed":
    case "notAHeader":
    case "notOneEmail":
    case "addressTaken":
    case "oneForSms":
      return say(templateTexts[reason.code]);
    case "notOfPriority":
      return say(listFaultTexts.notOfPriority, { id: reason.id });
    case "fullNameTooLong":
    case "holidaysTooLong": {
      const { maxLength, length } = reason;
      return say(listFaultTexts[reason.code], { maxLength, length });
    }
    case "otherBaseStatus":
      return say(listTexts.otherBaseStatus);
    case "tagTaken":
    case "keyTaken":
    case "keyMalformed":
    case "typeStays":
    case "noOptions":
    case "optionsNotForType":
    case "notAValue":
    case "hasValues":
      return say(tagAndFieldTexts[reason.code]);
    default:
      return say(listFaultTexts[reason.code]);
  }
}
