import type { Category } from "../../desk/category.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Author } from "../../people/person-record.ts";
import type { DeskEvent } from "../event.ts";
import { changesOf, type Columns } from "./columns.ts";
import {
  categoryColumns,
  priorityColumns,
  statusColumns,
  ticketTypeColumns,
} from "./list-columns.ts";

interface ListTold<Row> {
  /** The published name of the list. */
  readonly list: string;
  readonly columnsOf: (row: Row) => Columns;
  /** What makes a row another one when it differs. */
  readonly contentOf: (row: Row) => unknown;
  readonly isDeleted: (row: Row) => boolean;
}

interface Deletable {
  readonly deleted: boolean;
}

const isMarked = ({ deleted }: Deletable): boolean => deleted;
const whole = (row: object): unknown => row;

/** Who is a member of a category is a matter of its own. */
const withoutMembers = (row: Category): unknown => ({ ...row, members: [] });

const statuses = {
  list: "ticketstatus",
  columnsOf: statusColumns,
  contentOf: whole,
  isDeleted: isMarked,
};
const ticketTypes = {
  list: "tickettype",
  columnsOf: ticketTypeColumns,
  contentOf: whole,
  isDeleted: isMarked,
};
const priorities = {
  list: "ticketpriority",
  columnsOf: priorityColumns,
  contentOf: whole,
  isDeleted: isMarked,
};
const categories = {
  list: "ejcategory",
  columnsOf: categoryColumns,
  contentOf: withoutMembers,
  isDeleted: () => false,
};

/** What webhooks are told when lists change: of every row that is another one now, whatever it was meant to be. */
export function listEvents(before: Desk, after: Desk, author: Author): readonly DeskEvent[] {
  return [
    ...eventsOf(statuses, [before.statuses, after.statuses], author),
    ...eventsOf(ticketTypes, [before.ticketTypes, after.ticketTypes], author),
    ...eventsOf(priorities, [before.priorities, after.priorities], author),
    ...eventsOf(categories, [before.categories, after.categories], author),
  ];
}

type Rows<Row> = ReadonlyMap<number, Row>;

function eventsOf<Row>(
  told: ListTold<Row>,
  [before, after]: readonly [before: Rows<Row>, after: Rows<Row>],
  { userId, at }: Author,
): readonly DeskEvent[] {
  const entity = `list.${told.list}`;
  const events: DeskEvent[] = [];
  const tell = (id: number, happening: string, more: Partial<DeskEvent>): void => {
    events.push({ name: `${entity}.${happening}`, entity, primaryKey: id, at, userId, ...more });
  };
  for (const [id, row] of after) {
    const former = before.get(id);
    if (former === undefined) tell(id, "created", {});
    else if (!sameContent(told, former, row)) {
      const isGone = told.isDeleted(row) && !told.isDeleted(former);
      const changes = changesOf(told.columnsOf(former), told.columnsOf(row));
      tell(id, isGone ? "softdeleted" : "changed", { changes });
    }
  }
  for (const [id, row] of before) {
    if (!after.has(id)) tell(id, "softdeleted", { values: keysOf(told.columnsOf(row)) });
  }
  return events;
}

/** Rows come from the same statements, so that the same content has the same text. */
function sameContent<Row>({ contentOf }: ListTold<Row>, one: Row, other: Row): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** Which row it was, and below which one. */
function keysOf({ id = 0, parent_id = 0 }: Columns): Columns {
  return { id, parent_id };
}
