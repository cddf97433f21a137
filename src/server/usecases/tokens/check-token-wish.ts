import type { Scope } from "../../../domain/access/scope.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say, type Text } from "../../texts/text.ts";

const NAME_MAX_LENGTH = 100;
const LONGEST_LIFE_DAYS = 3650;
const DAY_SECONDS = 86_400;

/** Says why this cannot be the name of a token or a program; null when it can. */
export function checkName(name: string): Text | null {
  const isFine = name !== "" && name.length <= NAME_MAX_LENGTH && !/\p{Cc}/u.test(name);
  return isFine ? null : say(credentialTexts.nameExpected, { limit: NAME_MAX_LENGTH });
}

/** Says why a token cannot have these scopes; `granted` = those of whoever makes it. */
export function checkScopes(wished: ReadonlySet<Scope>, granted: ReadonlySet<Scope>): Text | null {
  if (wished.size === 0) return say(credentialTexts.scopeExpected);
  const tooMany = [...wished].some((scope) => !granted.has(scope));
  return tooMany ? say(credentialTexts.scopeTooWide) : null;
}

/** Says why a token cannot live for so many days; null = it can, and 0 stands for "until revoked". */
export function checkLifeDays(days: number): Text | null {
  if (Number.isInteger(days) && days >= 0 && days <= LONGEST_LIFE_DAYS) return null;
  return say(credentialTexts.daysExpected, { limit: LONGEST_LIFE_DAYS });
}

/** Null = until it is revoked. */
export function lifeSecondsOf(days: number): number | null {
  return days === 0 ? null : days * DAY_SECONDS;
}
