import type { Desk } from "../../../src/domain/desk/desk.ts";
import { badgeCodes } from "../../../src/domain/ticket/message-summary.ts";
import { messageCategoryCodes } from "../../../src/domain/ticket/message/message.ts";
import { securityLevelCodes } from "../../../src/domain/ticket/ticket.ts";
import { loadDesk } from "../../../src/server/storage/desk/load-desk.ts";
import type { Queryable } from "../../../src/server/storage/queryable.ts";
import { code } from "../../../src/server/storage/tickets/column-codecs.ts";
import { loadTicketHistory } from "../../../src/server/storage/tickets/load-ticket-history.ts";
import {
  ticketColumnNames,
  ticketFromRow,
} from "../../../src/server/storage/tickets/ticket-columns.ts";
import type { Stored } from "../../histories/living-ticket.ts";
import { stayDifferences, ticketDifferences } from "../../histories/read-along.ts";
import type { RecordedEntry } from "../../histories/refold/log-entry.ts";
import { refoldEntry, type Refolding } from "../../histories/refold/refold-entry.ts";

interface EntryRow {
  action: number;
  user_id: number | null;
  logged_at: number;
  changes: RecordedEntry["log"]["changes"];
  details: RecordedEntry["log"]["details"];
  created_at: number;
  created_by_id: number | null;
  person_id: number | null;
  security_level: number;
  category: number;
  badge: number;
  time_spent_minutes: number;
}

const selectEntries = `
  select l.action, l.user_id, l.logged_at, l.changes, l.details, m.created_at, m.created_by_id, m.person_id,
         m.security_level, m.category, m.badge, m.time_spent_minutes
    from ticket_log l left join message m on l.action = 18 and m.message_id = l.message_id
   where l.ticket_id = $1 order by l.log_id`;

const securityLevel = code(securityLevelCodes);
const category = code(messageCategoryCodes);
const badge = code(badgeCodes);

/** Adds up the log of every ticket anew and says where what is stored is something else. */
export async function judgeRefold(db: Queryable): Promise<readonly string[]> {
  const desk = await loadDesk(db);
  const { rows } = await db.query(`select ${ticketColumnNames.join(", ")} from ticket`);
  const findings: string[] = [];
  for (const row of rows) {
    const ticket = ticketFromRow(row);
    const { stays } = await loadTicketHistory(db, ticket.ticketId);
    const entries = await loadEntries(db, ticket.ticketId);
    const differences = refold({ ticket, entries, stays }, desk);
    findings.push(...differences.map((one) => `ticket ${ticket.ticketId}: ${one}`));
  }
  return findings;
}

function refold({ ticket, entries, stays }: Stored, desk: Desk): readonly string[] {
  try {
    let refolding: Refolding | null = null;
    for (const entry of entries) refolding = refoldEntry(refolding, entry, desk);
    if (refolding === null) return ["it has no log"];
    return [
      ...ticketDifferences(ticket, refolding.ticket),
      ...stayDifferences(stays, refolding.stays),
    ];
  } catch (error) {
    return [`its log cannot be added up: ${(error as Error).message}`];
  }
}

async function loadEntries(db: Queryable, ticketId: number): Promise<readonly RecordedEntry[]> {
  const { rows } = await db.query<EntryRow>(selectEntries, [ticketId]);
  return rows.map((row) => {
    const { action, logged_at: at, changes } = row;
    const details = inWrittenOrder(row.details);
    const log = { action, at, changes, details, userId: row.user_id ?? 0 };
    return { log, message: action === 18 ? messageOf(row) : null };
  });
}

/** The database keeps members in an order of its own. */
function inWrittenOrder(details: EntryRow["details"]): EntryRow["details"] {
  const fired = details?.["escalation"] as Record<string, unknown> | undefined;
  if (fired === undefined) return details;
  const { escalationLevelId, level, dueAt, ...rest } = fired;
  return { ...details, escalation: { escalationLevelId, level, dueAt, ...rest } };
}

/** As much of the message as counts. */
function messageOf(row: EntryRow): RecordedEntry["message"] {
  return {
    createdAt: row.created_at,
    createdById: row.created_by_id ?? 0,
    personId: row.person_id ?? 0,
    securityLevel: securityLevel.fromColumn(row.security_level),
    category: category.fromColumn(row.category),
    badge: badge.fromColumn(row.badge),
    timeSpentMinutes: row.time_spent_minutes,
    internetMessageId: "",
  } as RecordedEntry["message"];
}
