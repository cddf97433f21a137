import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";

const rightsQuery = (api: Api) =>
  queryOptions({
    queryKey: ["rights"],
    queryFn: () => api.agent<readonly string[]>("Sentry/GetFunctionRights"),
    staleTime: 5 * 60_000,
  });

/** The published names of what the role of whoever is signed in allows. */
export const useRights = () => useQuery(rightsQuery(useApi()));

/** Any one of them is enough to look after categories. */
export const leadRights = [
  "CategoryAdministration",
  "ServiceAdministration",
  "GeneralAdministrator",
] as const;

/** Whoever is signed in looks after categories; not before it is known. */
export function useIsLead(): boolean {
  const { data: rights } = useRights();
  return rights !== undefined && mayOpen(rights, leadRights);
}

/** No right asked for = everybody may. */
export function mayOpen(rights: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((right) => rights.includes(right));
}
