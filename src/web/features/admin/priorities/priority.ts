import type { TicketPriorityEntity } from "../../../../contract/carriers/ticket-priority-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { AreaStore } from "../frame/area.ts";
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
  details: async (api, row, signal) => {
    const { value } = await api.call<DaysAnswer>(hoursPath(row.TicketPriorityId), { signal });
    return { Hours: hoursOfDays(value.Days) };
  },
  blank: async (api) => ({ ...(await entities.blank(api)), Hours: hoursOfDays([]) }),
  add: async (api, { Hours, ...entity }) => {
    const stored = await entities.add(api, entity);
    return { ...stored, Hours };
  },
  addParts: (api, made, { Hours }) => putHours(api, made.TicketPriorityId, Hours),
  change: async (api, row, { Hours, ...changes }) => {
    const isChanged = Object.keys(changes).length > 0;
    const stored = isChanged ? await entities.change(api, row, changes) : row;
    if (Hours !== undefined) await putHours(api, row.TicketPriorityId, Hours);
    return { ...stored, Hours: Hours ?? row.Hours };
  },
  retire: (api, row) => entities.remove(api, row),
  restore: async (api, row) => void (await entities.change(api, row, { Status: "Normal" })),
};

async function putHours(api: Api, id: number, hours: WeekHours): Promise<void> {
  await api.call(hoursPath(id), { method: "PUT", body: { Days: daysOfHours(hours) } });
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
