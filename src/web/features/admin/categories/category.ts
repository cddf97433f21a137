import type { CategoryMember } from "../../../../contract/additions/category-member.ts";
import type { TicketCategoryEntity } from "../../../../contract/carriers/ticket-category-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { AreaStore } from "../frame/area.ts";
import { listStore } from "../frame/list-store.ts";
import { inTreeOrder } from "./category-tree.ts";

type Entity = JsonOf<typeof TicketCategoryEntity>;
export type Member = JsonOf<typeof CategoryMember>;

/** A category with those who belong to it by themselves. */
export interface Category extends Entity {
  readonly Members: readonly Member[];
}

export const keyOfCategory = ({ TicketCategoryId }: Pick<Entity, "TicketCategoryId">): number =>
  TicketCategoryId;

const entities = listStore<Entity>("TicketCategory", keyOfCategory);
const membersPath = (id: number): string => `counterfoil/v1/categories/${String(id)}/members`;

/** Members go to their own address, after everything else was accepted. */
export const categoryStore: AreaStore<Category> = {
  list: async (api, signal) => {
    const rows = await entities.list(api, signal);
    return inTreeOrder(rows.map((row) => ({ ...row, Members: [] })));
  },
  details: async (api, row, signal) => {
    const path = membersPath(row.TicketCategoryId);
    return { Members: (await api.call<readonly Member[]>(path, { signal })).value };
  },
  blank: async (api) => ({ ...(await entities.blank(api)), Members: [] }),
  add: async (api, { Members, ...entity }) => {
    const stored = await entities.add(api, entity);
    return { ...stored, Members };
  },
  addParts: async (api, made, { Members }) => {
    if (Members.length > 0) await putMembers(api, made.TicketCategoryId, Members);
  },
  change: async (api, row, { Members, ...changes }) => {
    const isChanged = Object.keys(changes).length > 0;
    const stored = isChanged ? await entities.change(api, row, changes) : row;
    if (Members !== undefined) await putMembers(api, row.TicketCategoryId, Members);
    return { ...stored, Members: Members ?? row.Members };
  },
  retire: (api, row) => entities.remove(api, row),
};

async function putMembers(api: Api, id: number, members: readonly Member[]): Promise<void> {
  const body = members.map(({ AssociateId, Weight }) => ({ AssociateId, Weight }));
  await api.call(membersPath(id), { method: "PUT", body });
}

/** The same chance each time, so that what comes out otherwise was changed in the form. */
const SEED = 1;

/** What the server is to make of a category that nobody has saved. */
export const simulationBodyOf = ({ Members, ...entity }: Category, tickets: number) => ({
  Category: {
    ...entity,
    Name: entity.Name || "?",
    TableRight: undefined,
    FieldProperties: undefined,
  },
  Members: Members.map(({ AssociateId, Weight }) => ({ AssociateId, Weight })),
  Tickets: tickets,
  Seed: SEED,
});
