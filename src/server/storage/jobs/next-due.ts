import { baseStatusCodes } from "../../../domain/desk/status.ts";
import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

interface NextDueRow {
  activates_at: number | null;
  escalates_at: number | null;
  last_changed_at: number | null;
  loose_since: number | null;
}

const selectNextDue = defineStatement<NextDueRow>(`
  select
    (select min(activates_at) from ticket
      where base_status = ${baseStatusCodes.Postponed} and activates_at > $1) as activates_at,
    (select min(escalates_at) from ticket
      where base_status = ${baseStatusCodes.Active} and escalates_at > $1) as escalates_at,
    (select min(last_changed_at) from ticket
      where base_status in (${baseStatusCodes.Deleted}, ${baseStatusCodes.Spam})
        and last_changed_at > $2) as last_changed_at,
    least((select min(loose_since) from attachment where loose_since > $3),
          (select min(loose_since) from blob where loose_since > $3)) as loose_since`);

/** The first times to come at which a ticket is due for something; null = for nothing. */
export interface NextDueTimes {
  readonly activatesAt: OptionalInstant;
  readonly escalatesAt: OptionalInstant;
  /** Last change of the deleted or spam ticket whose retention ends first. */
  readonly lastChangedAt: OptionalInstant;
  /** Since when the attachment, or the content of one, is loose whose grace ends first. */
  readonly looseSince: OptionalInstant;
}

/** What is looked for. */
export interface NextDueSearch {
  /** Times after this one. */
  readonly after: Instant;
  /** Deleted and spam tickets last changed after this. */
  readonly changedAfter: Instant;
  /** Attachments and contents that are loose since a time after this. */
  readonly looseAfter: Instant;
}

export async function findNextDue(db: Queryable, search: NextDueSearch): Promise<NextDueTimes> {
  const { rows } = await db.query(selectNextDue, [
    timestampParameter(search.after),
    timestampParameter(search.changedAfter),
    timestampParameter(search.looseAfter),
  ]);
  const [row] = rows;
  return {
    activatesAt: row?.activates_at ?? null,
    escalatesAt: row?.escalates_at ?? null,
    lastChangedAt: row?.last_changed_at ?? null,
    looseSince: row?.loose_since ?? null,
  };
}
