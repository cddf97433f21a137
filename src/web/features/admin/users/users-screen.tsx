import type { Area } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf, type Option } from "../frame/fields.tsx";
import { UserBeside } from "./user-beside.tsx";
import { useRoles } from "./role-rights.tsx";
import { userStore, type User } from "./user.ts";

const { text, lines, check, choice } = fieldsOf<User>();

const useRoleOptions = (): readonly Option[] =>
  (useRoles().data ?? []).map(({ RoleId, Name }) => ({ value: RoleId, label: Name ?? "" }));

const area: Area<User> = {
  name: "users",
  auditedAs: "User",
  title: "users.title",
  add: "users.add",
  about: "users.about",
  store: userStore,
  keyOf: ({ AssociateId }) => AssociateId,
  nameOf: ({ FullName, Name, UserName }) => FullName || Name || UserName,
  Note: ({ row }) => row.UserName,
  isRetired: ({ IsDeleted }) => IsDeleted,
  usedAs: "user",
  wireNames: { Role: "RoleId", RequestSignature: "Signature" },
  check: (draft, _rows, say) => {
    const faults = new Map<string, string>();
    if (draft.UserName.trim() === "") faults.set("UserName", say("admin.fillIn"));
    if (draft.Name.trim() === "") faults.set("Name", say("admin.fillIn"));
    if (draft.RoleId === 0) faults.set("RoleId", say("users.chooseRole"));
    return faults;
  },
  sections: [
    {
      title: "admin.properties",
      fields: [
        text("UserName", "users.login", { hint: "users.loginHint" }),
        text("Name", "users.initials"),
        choice("RoleId", "users.role", useRoleOptions),
        lines("Signature", "users.signature"),
      ],
    },
    {
      title: "users.presence",
      fields: [
        check("IsAway", "users.away", { isShown: ({ AssociateId }) => AssociateId !== 0 }),
        text("AbsenceText", "users.absence", { isShown: ({ IsAway }) => IsAway }),
      ],
    },
  ],
  Beside: UserBeside,
};

export function UsersScreen() {
  return <AreaFrame area={area} />;
}
