import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";

const PREFIX = "http://schemes.superoffice.net/identity/";

/** What a signed token tells a program about a user, under the published names. */
export function identityClaims(
  caller: Caller,
  facts: {
    readonly ticket: string;
    readonly contextIdentifier: string;
    /** Address of the API of this installation. */
    readonly apiUrl: string;
  },
): Readonly<Record<string, string | boolean>> {
  const { user } = caller;
  return {
    [`${PREFIX}ctx`]: facts.contextIdentifier,
    [`${PREFIX}ticket`]: facts.ticket,
    [`${PREFIX}associateid`]: String(user.userId),
    [`${PREFIX}initials`]: user.name,
    [`${PREFIX}upn`]: user.loginName,
    [`${PREFIX}is_administrator`]: isAdministrator(caller),
    [`${PREFIX}webapi_url`]: facts.apiUrl,
  };
}
