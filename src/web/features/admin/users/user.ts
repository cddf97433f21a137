import type { DeskRole } from "../../../../contract/additions/desk-role.ts";
import type { User as UserCarrier } from "../../../../contract/carriers/user.ts";
import type { UserPresenceStatus } from "../../../../contract/carriers/user-presence-status.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { AreaStore } from "../frame/area.ts";
import { ifMatch } from "../frame/stored.ts";

type Entity = JsonOf<typeof UserCarrier>;
export type Presence = JsonOf<typeof UserPresenceStatus>;
export type Role = JsonOf<typeof DeskRole>;

/** What of a user is shown and changed here, flat. */
export interface User {
  readonly AssociateId: number;
  readonly FullName: string;
  readonly Name: string;
  readonly UserName: string;
  readonly RoleId: number;
  readonly Signature: string;
  readonly IsAway: boolean;
  readonly AbsenceText: string;
  readonly IsDeleted: boolean;
}

interface Row {
  readonly associateDbId: number;
  readonly fullName: string;
  readonly assocName: string;
  readonly userName: string;
  readonly isActive: boolean;
}

const USERS_MAX = 1000;
const path = (id: number): string => `v1/User/${String(id)}`;

const blankUser: User = {
  AssociateId: 0,
  FullName: "",
  Name: "",
  UserName: "",
  RoleId: 0,
  Signature: "",
  IsAway: false,
  AbsenceText: "",
  IsDeleted: false,
};

export const userStore: AreaStore<User> = {
  list: async (api, signal) => {
    const query = { $top: USERS_MAX };
    const { value } = await api.call<{ readonly value: readonly Row[] }>("v1/User", {
      query,
      signal,
    });
    return value.value.map((row) => ({
      ...blankUser,
      AssociateId: row.associateDbId,
      FullName: row.fullName,
      Name: row.assocName,
      UserName: row.userName,
      IsDeleted: !row.isActive,
    }));
  },
  read: async (api, listed, signal) => {
    const address = path(listed.AssociateId);
    const [entity, presence] = await Promise.all([
      api.call<Entity>(address, { signal }),
      api.call<Presence>(`${address}/UserPresenceStatus`, { signal }),
    ]);
    const row = {
      ...listed,
      Name: entity.value.Name ?? "",
      UserName: entity.value.UserName ?? "",
      RoleId: entity.value.Role?.Id ?? 0,
      Signature: entity.value.RequestSignature ?? "",
      IsAway: presence.value.Status === "StatusNotAvailable",
      AbsenceText: presence.value.Message ?? "",
    };
    return { row, tag: entity.tag };
  },
  blank: async () => blankUser,
  add: async (api, draft) => {
    const body = entityOf(draft);
    const { value } = await api.call<Entity>("v1/User", { method: "POST", body });
    return { ...draft, AssociateId: value.AssociateId };
  },
  change: async (api, { row, tag }, changes) => {
    const body = entityOf(changes);
    if (Object.keys(body).length > 0) {
      const headers = ifMatch(tag);
      await api.call(path(row.AssociateId), { method: "PUT", body, headers });
    }
    await changePresence(api, row, changes);
    return { ...row, ...changes };
  },
  retire: async (api, row) => void (await api.call(path(row.AssociateId), { method: "DELETE" })),
};

/** The published members of what is given. */
function entityOf(user: Partial<User>): object {
  const { Name, UserName, RoleId, Signature } = user;
  return {
    ...(Name !== undefined && { Name }),
    ...(UserName !== undefined && { UserName }),
    ...(RoleId !== undefined && { Role: { Id: RoleId } }),
    ...(Signature !== undefined && { RequestSignature: Signature }),
  };
}

async function changePresence(api: Api, row: User, changes: Partial<User>): Promise<void> {
  if (changes.IsAway === undefined && changes.AbsenceText === undefined) return;
  const { IsAway, AbsenceText } = { ...row, ...changes };
  const body = { Status: IsAway ? "StatusNotAvailable" : "StatusNormal", Message: AbsenceText };
  await api.call(`${path(row.AssociateId)}/UserPresenceStatus`, { method: "PUT", body });
}
