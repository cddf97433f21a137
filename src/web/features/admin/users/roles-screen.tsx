import { Check, Minus } from "lucide-react";
import { ErrorState } from "../../../components/error-state.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useRoles } from "./role-rights.tsx";
import type { Role } from "./user.ts";

/** Every right by every role: how the desk looks to whoever has it. Roles are given to users. */
export function RolesScreen() {
  const say = useText();
  const roles = useRoles();
  return (
    <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] content-start gap-4 overflow-auto p-4 two-pane:p-6">
      <h1 className="text-2xl font-semibold">{say("users.roles")}</h1>
      <p className="max-w-prose text-muted">{say("users.rolesText")}</p>
      {roles.isError && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.data !== undefined && <RightsTable roles={roles.data} />}
    </div>
  );
}

function RightsTable({ roles }: { readonly roles: readonly Role[] }) {
  const say = useText();
  const rights = roles[0]?.Rights ?? [];
  return (
    // Too wide for a phone; whoever has only keys scrolls it by them.
    <section
      aria-label={say("users.roles")}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls has to be reached by keys.
      tabIndex={0}
      className="overflow-auto rounded-lg border border-line"
    >
      <table className="w-full border-collapse">
        <thead className="bg-raised">
          <tr>
            <th scope="col" className="min-w-52 p-3 text-left">
              {say("users.right")}
            </th>
            {roles.map(({ RoleId, Name, Users }) => (
              <th key={RoleId} scope="col" className="min-w-28 p-3 align-bottom">
                {Name}
                <span className="block text-xs font-normal text-muted">
                  {say("users.roleUsers", { count: Users })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map(({ Right, Name, Allows }, place) => (
            <tr key={Right} className="border-t border-line">
              <th scope="row" className="p-3 text-left font-semibold">
                {Name}
                <span className="block text-xs font-normal text-muted">{Allows}</span>
              </th>
              {roles.map((role) => (
                <td key={role.RoleId} className="p-3 text-center">
                  {role.Rights[place]?.IsGranted === true ? (
                    <Check size={16} className="inline text-ok" aria-label={say("admin.yes")} />
                  ) : (
                    <Minus size={16} className="inline text-muted" aria-label={say("admin.no")} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
