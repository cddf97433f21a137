import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import {
  foldName,
  isPreferenceName,
  type PreferenceLevel,
  type PreferenceName,
} from "../../../domain/preferences/preference.ts";
import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { storePreferences } from "../../storage/preferences/preference-rows.ts";
import { preferenceTexts } from "../../texts/preference-texts.ts";
import { sayTooLong } from "../../texts/say-too-long.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { currentCaller } from "../current-caller.ts";
import { invalidFields } from "../invalid-fields.ts";

/** A preference as somebody wants it. */
export interface PreferenceWish extends PreferenceName {
  readonly level: Exclude<PreferenceLevel, "HardDefault">;
  readonly value: string;
  /** Where it stands in the request; members are named below it. */
  readonly path: string;
}

const VALUE_MAX_LENGTH = 4000;
const WISHES_MAX = 500;

/**
 * Stores preferences of the caller, of his group or of everybody; all of them or none. Throws `AppError`
 * "validation" with every member at fault, or "forbidden" for levels that are not his own.
 */
export async function savePreferences(
  { database, desk }: Pick<Context, "database" | "desk">,
  caller: Caller,
  wishes: readonly PreferenceWish[],
): Promise<void> {
  const current = currentCaller(caller, desk.current());
  if (wishes.length > WISHES_MAX) {
    const fault = say(valueTexts.tooMany, { maxCount: WISHES_MAX, count: wishes.length });
    throw invalidFields([["Preferences", fault]]);
  }
  const faults = wishes.flatMap((wish) => faultsOf(wish, current));
  if (faults.length > 0) throw invalidFields(faults);
  if (wishes.some(({ level }) => level !== "Individual") && !isAdministrator(current)) {
    throw new AppError("forbidden", say(preferenceTexts.ownOnly));
  }
  // Of several wishes for one preference the last counts. All of them are written in one order, so that
  // two callers wait for each other only one way.
  const last = new Map(wishes.map((wish) => [`${wish.level} ${foldName(wish)}`, wish]));
  const ordered = [...last].toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (ordered.length === 0) return;
  await storePreferences(
    database,
    ordered.map(([, wish]) => ({ ...wish, targetId: targetOf(wish, current) })),
  );
}

function targetOf({ level }: PreferenceWish, { user }: Caller): number {
  if (level === "Individual") return user.userId;
  return level === "Group" ? user.groupId : 0;
}

function faultsOf(wish: PreferenceWish, { user }: Caller): readonly (readonly [string, Text])[] {
  const { path, section, key, value, level } = wish;
  const checks = [
    ["Specification/Section", nameFault(section)],
    ["Specification/Key", nameFault(key)],
    ["RawValue", textFault(value, VALUE_MAX_LENGTH)],
    ["Level", level === "Group" && user.groupId === 0 ? say(preferenceTexts.noGroup) : null],
  ] as const;
  return checks.flatMap(([member, fault]) =>
    fault === null ? [] : [[`${path}${member}`, fault] as const],
  );
}

function nameFault(name: string): Text | null {
  if (name === "") return say(valueTexts.required);
  const isPlain = isPreferenceName({ section: name, key: name });
  return isPlain ? null : say(preferenceTexts.notAName);
}

function textFault(text: string, maxLength: number): Text | null {
  const fault = faultOfText(text, maxLength);
  if (fault === null) return null;
  return fault.code === "tooLong" ? sayTooLong(fault) : say(valueTexts.brokenText);
}
