import { X } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import { faultOf } from "../frame/fault-of.ts";
import { useUserOptions } from "../frame/list-options.ts";
import type { Category, Member } from "./category.ts";

/** Who belongs to a category, each with his share. */
export function MembersControl({ draft, change, faults }: FieldProps<Category>) {
  const say = useText();
  const users = useUserOptions();
  const { Members, DelegateMethod } = draft;
  const isWeighted = DelegateMethod === "Weighted";
  const sum = Members.reduce((all, { Weight }) => all + Weight, 0);
  const fault = faultOf(faults, "Members") ?? faultOf(faults, "members");
  const set = (members: readonly Member[]): void => change({ Members: members });
  const setWeight = (id: number, text: string): void => {
    if (!/^\d{0,5}$/.test(text)) return;
    const Weight = Number(text);
    set(Members.map((each) => (each.AssociateId === id ? { ...each, Weight } : each)));
  };
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1">
        {Members.map(({ AssociateId, FullName, Weight }) => (
          <li
            key={AssociateId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1"
          >
            <span className="min-w-0 flex-1 basis-40">{FullName}</span>
            <label className="inline-flex items-center gap-2">
              <span className="text-muted">{say("assignment.weight")}</span>
              <input
                aria-label={say("assignment.weightOf", { name: FullName ?? "" })}
                inputMode="numeric"
                className={`${textFieldLook} max-w-16`}
                value={Weight}
                onChange={({ currentTarget }) => setWeight(AssociateId, currentTarget.value)}
              />
            </label>
            <span className="w-12 text-right text-muted">
              {isWeighted && sum > 0 ? `${String(Math.round((Weight / sum) * 100))} %` : ""}
            </span>
            <Button
              look="quiet"
              className="px-1"
              aria-label={say("assignment.removeMember", { name: FullName ?? "" })}
              onClick={() => set(Members.filter((each) => each.AssociateId !== AssociateId))}
            >
              <X size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {Members.length === 0 && <p className="text-muted">{say("assignment.noMembers")}</p>}
      <select
        aria-label={say("assignment.addMember")}
        className={`${textFieldLook} max-w-80`}
        value=""
        onChange={({ currentTarget }) => {
          const user = users.find(({ value }) => String(value) === currentTarget.value);
          if (user === undefined) return;
          set([...Members, { AssociateId: Number(user.value), FullName: user.label, Weight: 1 }]);
        }}
      >
        <option value="">{say("assignment.addMember")}</option>
        {users
          .filter(({ value }) => Members.every(({ AssociateId }) => AssociateId !== value))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
      {fault !== undefined && <p className="text-xs text-bad">{fault}</p>}
    </div>
  );
}

export function MembersValue({ row }: { readonly row: Category }) {
  const say = useText();
  if (row.Members.length === 0) return say("admin.none");
  return row.Members.map(({ FullName, Weight }) => `${FullName ?? ""} (${String(Weight)})`).join(
    ", ",
  );
}
