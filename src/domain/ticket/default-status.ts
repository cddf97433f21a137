import type { DeskSettings } from "../desk/settings.ts";
import type { BaseStatus, TicketStatus } from "../desk/status.ts";

/** The status rows of a desk; a whole `Desk` is one. */
export interface StatusRows {
  readonly statuses: ReadonlyMap<number, TicketStatus>;
  readonly settings: Pick<DeskSettings, "defaultStatusIds">;
}

/** Statuses that only the desk itself or a privileged user puts a ticket in. */
const notOffered: ReadonlySet<BaseStatus> = new Set(["Merged", "Deleted", "Spam"]);

/**
 * The row that stands for a base status when only that is known.
 *
 * @throws Error when the desk has none, which administration never lets happen.
 */
export function defaultStatusOf(rows: StatusRows, baseStatus: BaseStatus): TicketStatus {
  const row = rows.statuses.get(rows.settings.defaultStatusIds[baseStatus]);
  if (row?.baseStatus !== baseStatus) throw new Error(`no default status for ${baseStatus}`);
  return row;
}

/** True when users may pick the row. */
export function isOffered({ deleted, baseStatus }: TicketStatus): boolean {
  return !deleted && !notOffered.has(baseStatus);
}

/** Row ids that may decide how a new ticket starts; 0 = no opinion. */
export interface StatusPreferences {
  readonly ofTicketType: number;
  readonly ofCategory: number;
  readonly ofUser: number;
}

/**
 * The status of a new ticket nobody chose one for: the ticket type decides before the category, the
 * category before the creating user; failing all three it is the default row of Active. A preference
 * for a row that is gone, or that users cannot pick, is passed over.
 */
export function preferredFirstStatus(
  rows: StatusRows,
  preferences: StatusPreferences,
): TicketStatus {
  for (const id of [preferences.ofTicketType, preferences.ofCategory, preferences.ofUser]) {
    const row = rows.statuses.get(id);
    if (row !== undefined && isOffered(row)) return row;
  }
  return defaultStatusOf(rows, "Active");
}
