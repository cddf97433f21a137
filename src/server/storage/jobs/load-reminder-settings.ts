import type {
  ReminderAudience,
  ReminderSettings,
} from "../../../domain/jobs/open-ticket-reminder.ts";
import { unreadable } from "../desk/unreadable-row.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const selectSettings = defineStatement<{ name: string; value: string }>(`
  select name, value from setting
   where name in ('NotifyActiveTickets', 'NotifyActiveTicketsDays', 'NotifyTimeOfDay')`);

const audiences: ReadonlyMap<string, ReminderAudience> = new Map([
  ["0", "nobody"],
  ["1", "everybody"],
  ["2", "whoeverAsks"],
]);

/** How reminders of waiting tickets go out; `DatabaseUnusable` for a setting that cannot be read. */
export async function loadReminderSettings(db: Queryable): Promise<ReminderSettings> {
  const { rows } = await db.query(selectSettings);
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  return {
    audience: readAudience(stored.get("NotifyActiveTickets") ?? "0"),
    afterDays: readDays(stored.get("NotifyActiveTicketsDays") ?? "3"),
    minuteOfDay: readMinuteOfDay(stored.get("NotifyTimeOfDay") ?? "18:00"),
  };
}

function readAudience(value: string): ReminderAudience {
  const audience = audiences.get(value);
  if (audience !== undefined) return audience;
  throw wrong("NotifyActiveTickets", value, "0 (nobody), 1 (everybody) or 2 (whoever asks)");
}

function readDays(value: string): number {
  if (/^\d{1,5}$/.test(value)) return Number(value);
  throw wrong("NotifyActiveTicketsDays", value, "a whole number from 0 to 99999");
}

function readMinuteOfDay(value: string): number {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (match !== null) return Number(match[1]) * 60 + Number(match[2]);
  throw wrong("NotifyTimeOfDay", value, "a time of day such as 18:00");
}

function wrong(name: string, value: string, known: string): Error {
  return unreadable({ table: "setting", row: name, column: "value" }, value, known);
}
