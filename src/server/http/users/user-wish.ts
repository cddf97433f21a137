import type { User } from "../../../contract/carriers/user.ts";
import type { Input } from "../../../contract/input.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type {
  StoredUser,
  UserFields,
  UserRefusal,
  UserRefusalReason,
} from "../../../domain/users/decide-save-user.ts";
import type { Context } from "../../context.ts";
import { say, wordsOf, type Text } from "../../texts/text.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { saveUser } from "../../usecases/users/save-user.ts";
import { UserRefusedError } from "../../usecases/users/user-errors.ts";
import type { UserView } from "../../usecases/users/get-user.ts";
import type { Language } from "../language.ts";
import { textOf, withoutAbsent } from "../translate/customer-input.ts";
import { describeRefusal } from "../translate/describe-refusal.ts";
import { allowsChange, noConditions, type Conditions } from "../conditions/conditions.ts";
import { memberError } from "../translate/member-error.ts";
import { readMandatoryReference, readReference } from "../translate/read-reference.ts";
import { userState } from "./user-state.ts";

export type UserBody = Input<typeof User>;

interface UserWish {
  /** 0 = a new one. */
  readonly userId: number;
  readonly body: UserBody;
  readonly problems: ReadonlyMap<string, Text>;
  readonly conditions?: Conditions;
}

type Calling = { readonly context: Context; readonly caller: Caller };

const memberOfField: Readonly<Record<keyof UserFields, string>> = {
  name: "Name",
  loginName: "UserName",
  roleId: "Role/Id",
  groupId: "UserGroup/Id",
  personId: "Person/PersonId",
  signature: "RequestSignature",
};

/** Saves a user as a body wants him; throws one error with every member at fault. */
export async function saveUserWish(call: Calling, wish: UserWish): Promise<UserView> {
  const faults = faultsOf(wish);
  try {
    return await save(call, wish, { isFaulty: faults.length > 0 });
  } catch (error) {
    if (!(error instanceof UserRefusedError)) throw error;
    throw memberError("validation", faults, error.refusals.map(describeFault));
  }
}

/** What a save would complain of: a sentence by member, none when nothing is wrong. */
export async function validateUser(
  call: Calling,
  wish: UserWish,
  language: Language | null,
): Promise<Readonly<Record<string, string>>> {
  try {
    await save(call, wish, { isFaulty: true });
  } catch (error) {
    if (!(error instanceof UserRefusedError)) throw error;
    const found = [...error.refusals.map(describeFault), ...faultsOf(wish)];
    return Object.fromEntries(found.map(([path, text]) => [path, wordsOf(text, language)]));
  }
  throw new Error("a save that is refused in any case was carried out");
}

async function save(
  { context, caller }: Calling,
  { userId, body, conditions = noConditions }: UserWish,
  { isFaulty }: { readonly isFaulty: boolean },
): Promise<UserView> {
  const input = withoutAbsent<UserFields>({
    name: textOf(body.Name),
    loginName: textOf(body.UserName)?.normalize("NFC"),
    roleId: readMandatoryReference(body.Role, "Id"),
    groupId: readReference(body.UserGroup, "Id"),
    personId: readReference(body.Person, "PersonId"),
    signature: body.RequestSignature ?? undefined,
  });
  const isExpected = (stored: StoredUser | null): boolean =>
    allowsChange(conditions, stored === null ? null : userState(stored));
  return saveUser(context, caller, { userId, input, isFaulty, isExpected });
}

/** Users of other kinds do not exist here; of a stored one the kind is not asked. */
function faultsOf({ userId, body, problems }: UserWish): readonly (readonly [string, Text])[] {
  const type = body.Type ?? "Unknown";
  const isPossible = userId !== 0 || type === "Unknown" || type === "InternalAssociate";
  const faults = [...problems];
  return isPossible ? faults : [...faults, ["Type", say(userTexts.onlyInternal)]];
}

function describeFault({ field, reason }: UserRefusal): readonly [string, Text] {
  return [memberOfField[field], describe(reason)];
}

function describe(reason: UserRefusalReason): Text {
  switch (reason.code) {
    case "tooLong":
    case "brokenText":
      return describeRefusal(reason);
    case "required":
    case "controlCharacters":
      return say(valueTexts[reason.code]);
    case "unknownRole":
      return say(userTexts.noSuchRole);
    case "unknownPerson":
      return say(customerTexts.unknownPerson, { id: reason.id });
    case "unknownGroup":
    case "personTaken":
      return say(userTexts[reason.code], { id: reason.id });
    default:
      return say(userTexts[reason.code]);
  }
}
