import type { Instant } from "../../instant.ts";
import type { LogChange } from "../save/log-changes.ts";

/** What the log keeps of a call beside the fields that have a published number. */
export interface LogDetails {
  readonly mergedInto?: number;
  readonly merged?: { readonly ticketIds: readonly number[] };
  readonly split?: { readonly intoTicketId?: number; readonly fromTicketId?: number };
  /** A merge that was taken back: told by the one that came out of it, or by the one that they left. */
  readonly unmerged?: { readonly fromTicketId?: number; readonly ticketIds?: readonly number[] };
  readonly relation?: { readonly ticketId: number };
  readonly secondaryPersons?: {
    readonly added: readonly number[];
    readonly removed: readonly number[];
  };
}

/** One call that changed a ticket, as the log of the ticket keeps it. */
export interface LoggedCall {
  readonly logId: number;
  /** The ticket it happened to; another one when that was merged into this one since. */
  readonly originalTicketId: number;
  /** 0 = none. */
  readonly messageId: number;
  /** 0 = the desk itself, or somebody outside. */
  readonly userId: number;
  readonly at: Instant;
  /** Published number of the action. */
  readonly action: number;
  readonly changes: readonly LogChange[];
  readonly details: LogDetails | null;
}

/** Published numbers of the fields whose values are ids of records that are not part of the desk. */
const referringFields = { mergedInto: 15, person: 25, sale: 47, project: 48 } as const;

/** Ids of the records that calls name, each once. */
export interface NamedInLog {
  readonly ticketIds: readonly number[];
  readonly personIds: readonly number[];
  readonly saleIds: readonly number[];
  readonly projectIds: readonly number[];
}

/** What has to be known for the calls to be told in names. */
export function namedInLog(calls: readonly LoggedCall[]): NamedInLog {
  const changes = calls.flatMap((call) => call.changes);
  const idsIn = (field: number): readonly number[] =>
    changes
      .filter((change) => change.field === field)
      .flatMap(({ from, to }) => [Number(from), Number(to)]);
  return {
    ticketIds: idsOnly([
      ...idsIn(referringFields.mergedInto),
      ...calls.flatMap((call) => [call.originalTicketId, ...otherTicketsOf(call)]),
    ]),
    personIds: idsOnly([...idsIn(referringFields.person), ...calls.flatMap(secondaryPersonsOf)]),
    saleIds: idsOnly(idsIn(referringFields.sale)),
    projectIds: idsOnly(idsIn(referringFields.project)),
  };
}

/** The tickets that had a part in a call by a merge, a split or a relation. */
export function otherTicketsOf({ details }: Pick<LoggedCall, "details">): readonly number[] {
  if (details === null) return [];
  const { mergedInto, merged, split, unmerged, relation } = details;
  return idsOnly([
    mergedInto ?? 0,
    ...(merged?.ticketIds ?? []),
    split?.intoTicketId ?? 0,
    split?.fromTicketId ?? 0,
    unmerged?.fromTicketId ?? 0,
    ...(unmerged?.ticketIds ?? []),
    relation?.ticketId ?? 0,
  ]);
}

function secondaryPersonsOf({ details }: Pick<LoggedCall, "details">): readonly number[] {
  const { added = [], removed = [] } = details?.secondaryPersons ?? {};
  return [...added, ...removed];
}

function idsOnly(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)].filter((id) => Number.isSafeInteger(id) && id > 0);
}
