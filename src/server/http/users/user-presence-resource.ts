import { UserPresenceStatus } from "../../../contract/carriers/user-presence-status.ts";
import { int32 } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { User, UserStatus } from "../../../domain/desk/user.ts";
import { memberError } from "../translate/member-error.ts";
import { getPresence, setPresence } from "../../usecases/users/set-presence.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

const tag = "User";
const presence = { kind: "carrier", carrier: UserPresenceStatus } as const;
const ofOne = {
  path: "/api/v1/User/{associateId}/UserPresenceStatus",
  tag,
  pathParameters: { associateId: { member: int32(), description: "Id of the user." } },
} as const;

/** Whether users are there. */
export const userPresenceResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "User.GetPresence",
    operationId: "v1User_GetUserPresenceStatus",
    summary: "Tells whether a user is there, and what he says of it.",
    body: { kind: "none" },
    answer: presence,
    failures: ["notFound"],
    run: async ({ context, recordId }) => presentPresence(await getPresence(context, recordId)),
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "User.SetPresence",
    operationId: "v1User_SetUserPresenceStatus",
    summary: "Says whether you are there, or as an administrator whether somebody else is.",
    body: { kind: "entity", carrier: UserPresenceStatus },
    bodyName: "userPresenceStatus",
    answer: presence,
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId, body, problems }) => {
      if (problems.size > 0) throw memberError("validation", problems);
      const wish = { status: statusOf(body.Status ?? null), message: body.Message ?? null };
      return presentPresence(await setPresence(context, caller, { userId: recordId, wish }));
    },
  }),
];

function presentPresence({ status, absenceText }: User): Wire<typeof UserPresenceStatus> {
  return { Status: `Status${status}`, Message: absenceText };
}

type StatusName = Wire<typeof UserPresenceStatus>["Status"];

/** The published name without its prefix; the one with number 0 says nothing. */
function statusOf(name: StatusName | null): UserStatus | null {
  if (name === null || name === "StatusNone") return null;
  return name.slice("Status".length) as UserStatus;
}
