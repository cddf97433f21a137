import type { TicketPriorityEntity } from "../../../../contract/carriers/ticket-priority-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { AreaStore } from "../frame/area.ts";
import { ifMatch, type Stored } from "../frame/stored.ts";
import { listStore } from "../frame/list-store.ts";
import { dayPart } from "./holidays.ts";
import { closedWeek, daysOfHours, hoursOfDays, type WeekHours } from "./opening-hours.ts";

type Entity = JsonOf<typeof TicketPriorityEntity>;

/** A priority with its opening hours, of which the published members know only both ends. */
export interface Priority extends Entity {
  readonly Hours: WeekHours;
}

export const keyOfPriority = ({ TicketPriorityId }: Pick<Entity, "TicketPriorityId">): number =>
  TicketPriorityId;

const entities = listStore<Entity>("TicketPriority", keyOfPriority);
const hoursPath = (id: number): string => `counterfoil/v1/priorities/${String(id)}/opening-hours`;

type DaysAnswer = { readonly Days: Parameters<typeof hoursOfDays>[0] };

/** Hours are read for the priority that is open only. */
const withoutHours = (entity: Entity): Priority => ({
  ...entity,
  NonDates: entity.NonDates.map(dayPart),
  Hours: closedWeek,
});

/** The hours go to their own address, after everything else was accepted. */
export const priorityStore: AreaStore<Priority> = {
  list: async (api, signal) => (await entities.list(api, signal)).map(withoutHours),
  read: async (api, row, signal) => {
    const { row: entity, tag } = await entities.read(api, row, signal);
    const call = { headers: ifMatch(tag), signal };
    const { value } = await api.call<DaysAnswer>(hoursPath(row.TicketPriorityId), call);
    return { row: { ...withoutHours(entity), Hours: hoursOfDays(value.Days) }, tag };
  },
  blank: async (api) => ({ ...(await entities.blank(api)), Hours: hoursOfDays([]) }),
  add: async (api, { Hours, ...entity }) => {
    const stored = await entities.add(api, entity);
    return { ...stored, Hours };
  },
  addParts: (api, row, { Hours }) => putHours(api, { row, tag: null }, Hours),
  change: async (api, before, { Hours, ...changes }) => {
    const isChanged = Object.keys(changes).length > 0;
    const stored = isChanged ? await entities.changeTagged(api, before, changes) : before;
    if (Hours !== undefined) await putHours(api, stored, Hours);
    return { ...stored.row, Hours: Hours ?? before.row.Hours };
  },
  retire: (api, row) => entities.remove(api, row),
  restore: async (api, row) =>
    void (await entities.change(api, { row, tag: null }, { Status: "Normal" })),
};

/** The state of the hours is that of their priority. */
async function putHours(api: Api, { row, tag }: Stored<Entity>, hours: WeekHours): Promise<void> {
  const body = { Days: daysOfHours(hours) };
  const call = { method: "PUT", body, headers: ifMatch(tag) } as const;
  await api.call(hoursPath(row.TicketPriorityId), call);
}

/** What the server is to make of a priority that nobody has saved. */
export const previewBodyOf = ({ Hours, ...entity }: Priority, createdAt: string) => ({
  Priority: {
    ...entity,
    Name: entity.Name || "?",
    TableRight: undefined,
    FieldProperties: undefined,
  },
  OpeningHours: daysOfHours(Hours),
  CreatedAt: createdAt,
});
