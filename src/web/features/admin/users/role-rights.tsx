import { queryOptions, useQuery } from "@tanstack/react-query";
import { Check, Minus } from "lucide-react";
import { ErrorState } from "../../../components/error-state.tsx";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { BesideProps } from "../frame/area.ts";
import type { Role, User } from "./user.ts";

const rolesQuery = (api: Api) =>
  queryOptions({
    queryKey: ["admin", "roles"],
    queryFn: async ({ signal }) =>
      (await api.call<readonly Role[]>("counterfoil/v1/roles", { signal })).value,
  });

export const useRoles = () => useQuery(rolesQuery(useApi()));

/** What the role that is chosen allows, right by right. */
export function RoleRights({ draft }: BesideProps<User>) {
  const say = useText();
  const roles = useRoles();
  const role = roles.data?.find(({ RoleId }) => RoleId === draft.RoleId);
  if (roles.isError) return <ErrorState error={roles.error} />;
  if (role === undefined) return null;
  return (
    <section className="grid gap-2 rounded-lg bg-raised p-4" aria-label={say("users.rights")}>
      <h3 className="text-lg font-semibold">{say("users.rightsOf", { role: role.Name ?? "" })}</h3>
      <p className="text-xs text-muted">{say("users.roleUsers", { count: role.Users })}</p>
      <ul className="grid gap-1">
        {role.Rights.map(({ Right, Name, Allows, IsGranted }) => (
          <li
            key={Right}
            className={`grid grid-cols-[1.5rem_1fr] ${IsGranted ? "" : "text-muted"}`}
          >
            {IsGranted ? (
              <Check size={16} className="mt-0.5 text-ok" aria-label={say("admin.yes")} />
            ) : (
              <Minus size={16} className="mt-0.5" aria-label={say("admin.no")} />
            )}
            <span>
              {Name}
              <span className="block text-xs text-muted">{Allows}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
