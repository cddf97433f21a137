import { queryOptions } from "@tanstack/react-query";
import type { CustomFieldDefinition } from "../../../../contract/additions/custom-field-definition.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";

export type CustomField = JsonOf<typeof CustomFieldDefinition>;

const FRESH_MS = 5 * 60_000;

/** The fields that an administrator added to tickets. */
export const customFieldsQuery = (api: Api) =>
  queryOptions({
    queryKey: ["custom-field", "list"],
    staleTime: FRESH_MS,
    queryFn: async ({ signal }) =>
      (await api.call<readonly CustomField[]>("counterfoil/v1/custom-fields", { signal })).value,
  });
