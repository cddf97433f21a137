import { accessToTicket, type AccessLevel } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { TicketState } from "../../../domain/access/save-permission.ts";
import { iconHint, type IconHint } from "../../../domain/ticket/icon-hint.ts";
import type { ArchiveQuery, Cell, SortValue } from "../../../domain/archive/archive-query.ts";
import { baseStatusCodes, type BaseStatus } from "../../../domain/desk/status.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { categoryOf } from "../../../domain/ticket/save/find-on-desk.ts";
import { readStatusCodes, type ReadStatus } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { countArchive, listArchive, type TicketOfRow } from "../../storage/archive/list-archive.ts";
import { readTogether } from "../../storage/read-together.ts";
import { currentCaller } from "../current-caller.ts";
import { archiveViewer } from "./archive-viewer.ts";
import { catchUpFor } from "./catch-up-for.ts";

/** What a row tells of the ticket that it is, or belongs to. */
export interface TicketInArchive {
  readonly ticketId: number;
  readonly access: AccessLevel;
  readonly state: TicketState;
  readonly icon: IconHint;
}

export interface ArchiveRow {
  /** The published key. */
  readonly key: number;
  /** In the order of the columns that were asked for. */
  readonly cells: readonly Cell[];
  readonly ticket: TicketInArchive | null;
}

export interface ArchivePage {
  readonly caller: Caller;
  readonly rows: readonly ArchiveRow[];
  /** Rows on all pages; null when nobody asked. */
  readonly count: number | null;
  /** What the next page comes after; null on the last one. */
  readonly next: readonly SortValue[] | null;
}

/** One page of a list, as far as the caller may see it. */
export async function getArchivePage(
  context: Context,
  caller: Caller,
  query: ArchiveQuery,
): Promise<ArchivePage> {
  await catchUpFor(context, query.condition);
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  const viewer = archiveViewer(context, current, desk);
  const [page, count] = await readTogether(context.database, (reader) =>
    Promise.all([
      listArchive(reader, query, viewer),
      query.counts ? countArchive(reader, query, viewer) : null,
    ]),
  );
  const last = page.rows.at(-1);
  return {
    caller: current,
    rows: page.rows.map(({ key, cells, ticket }) => ({
      key,
      cells,
      ticket: ticket === null ? null : ticketInArchive(ticket, current, desk),
    })),
    count,
    next: page.hasMore && last !== undefined ? last.sortValues : null,
  };
}

const baseStatuses = namesOf<BaseStatus>(baseStatusCodes);
const readStatuses = namesOf<ReadStatus>(readStatusCodes);

function ticketInArchive(row: TicketOfRow, caller: Caller, desk: Desk): TicketInArchive {
  const baseStatus = baseStatuses.get(row.baseStatus);
  const readStatus = readStatuses.get(row.readStatus);
  if (baseStatus === undefined || readStatus === undefined) {
    throw new Error(`ticket ${row.ticketId} is in a state that has no name`);
  }
  return {
    ticketId: row.ticketId,
    access: accessToTicket(caller, row, categoryOf(desk, row.categoryId)),
    state: baseStatus === "Merged" ? "merged" : "stored",
    icon: iconHint({ baseStatus, readStatus }),
  };
}

function namesOf<Name extends string>(
  codes: Readonly<Record<Name, number>>,
): ReadonlyMap<number, Name> {
  return new Map(Object.entries<number>(codes).map(([name, code]) => [code, name as Name]));
}
