import { useRights } from "../../admin/admin-rights.ts";

/** Published names of rights of which one is enough to make views for everybody. */
const sharing: ReadonlySet<string> = new Set([
  "CategoryAdministration",
  "ServiceAdministration",
  "GeneralAdministrator",
]);

/** The user may make views for the whole team. */
export function useMayShare(): boolean {
  return useRights().data?.some((right) => sharing.has(right)) ?? false;
}
