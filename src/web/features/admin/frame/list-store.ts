import type { Api } from "../../../lib/api/api.ts";
import type { AreaStore } from "./area.ts";
import { ifMatch, type Stored } from "./stored.ts";

/** Names in all their languages, as they are stored. */
export const allLanguages = { "so-language": "" } as const;

export type ListName = "TicketCategory" | "TicketPriority" | "TicketStatus" | "TicketType";

export async function readItems<T>(api: Api, list: ListName, signal?: AbortSignal) {
  const query = list === "TicketPriority" ? { includeDeleted: true } : {};
  const options = { headers: allLanguages, query, signal };
  return (await api.call<readonly T[]>(`v1/List/${list}/Items`, options)).value;
}

interface ListStore<T> extends AreaStore<T> {
  /** As `change`, with the state that it left. */
  readonly changeTagged: (api: Api, stored: Stored<T>, changes: Partial<T>) => Promise<Stored<T>>;
  readonly remove: (api: Api, row: T) => Promise<void>;
}

/** The rows of one of the published lists. */
export function listStore<T extends object>(
  list: ListName,
  keyOf: (row: T) => number,
): ListStore<T> {
  const path = `v1/List/${list}/Items`;
  const at = (row: T): string => `${path}/${String(keyOf(row))}`;
  const change = async (api: Api, { row, tag }: Stored<T>, changes: Partial<T>) => {
    const call = { method: "PUT", body: changes, headers: ifMatch(tag) } as const;
    const answer = await api.call<T>(at(row), call);
    return { row: answer.value, tag: answer.tag };
  };
  return {
    list: (api, signal) => readItems<T>(api, list, signal),
    read: async (api, row, signal) => {
      const { value, tag } = await api.call<T>(at(row), { headers: allLanguages, signal });
      return { row: value, tag };
    },
    blank: async (api) => (await api.call<T>(`${path}/Default`, { headers: allLanguages })).value,
    add: async (api, draft) =>
      (await api.call<T>(path, { method: "POST", body: sent(draft) })).value,
    change: async (api, stored, changes) => (await change(api, stored, changes)).row,
    changeTagged: change,
    remove: async (api, row) => void (await api.call(at(row), { method: "DELETE" })),
  };
}

/** What only tells of the row is not sent back. */
function sent(row: object): object {
  const {
    TableRight: _right,
    FieldProperties: _properties,
    ...body
  } = {
    TableRight: null,
    FieldProperties: null,
    ...row,
  };
  return body;
}
