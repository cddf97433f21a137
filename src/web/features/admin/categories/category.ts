import type { CategoryMember } from "../../../../contract/additions/category-member.ts";
import type { TicketCategoryEntity } from "../../../../contract/carriers/ticket-category-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { AreaStore } from "../frame/area.ts";
import { ifMatch, type Stored } from "../frame/stored.ts";
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
  read: async (api, row, signal) => {
    const { row: entity, tag } = await entities.read(api, row, signal);
    const call = { headers: ifMatch(tag), signal };
    const { value } = await api.call<readonly Member[]>(membersPath(row.TicketCategoryId), call);
    return { row: { ...entity, Members: value }, tag };
  },
  blank: async (api) => ({ ...(await entities.blank(api)), Members: [] }),
  add: async (api, { Members, ...entity }) => {
    const stored = await entities.add(api, entity);
    return { ...stored, Members };
  },
  addParts: async (api, row, { Members }) => {
    if (Members.length > 0) await putMembers(api, { row, tag: null }, Members);
  },
  change: async (api, before, { Members, ...changes }) => {
    const isChanged = Object.keys(changes).length > 0;
    const stored = isChanged ? await entities.changeTagged(api, before, changes) : before;
    if (Members !== undefined) await putMembers(api, stored, Members);
    return { ...stored.row, Members: Members ?? before.row.Members };
  },
  retire: (api, row) => entities.remove(api, row),
};

/** The state of the members is that of their category. */
async function putMembers(
  api: Api,
  { row, tag }: Stored<Entity>,
  members: readonly Member[],
): Promise<void> {
  const body = members.map(({ AssociateId, Weight }) => ({ AssociateId, Weight }));
  const call = { method: "PUT", body, headers: ifMatch(tag) } as const;
  await api.call(membersPath(row.TicketCategoryId), call);
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
