import type { Database } from "../../../src/server/storage/database.ts";
import { countCalls } from "../oracle/judge-events.ts";
import { countLooseFiles } from "../oracle/judge-files.ts";
import { countUnanswered } from "../oracle/judge-ledger.ts";
import { findStoredMarks } from "../oracle/stored-marks.ts";
import type { CrashDatabase } from "../desk/crash-database.ts";
import type { EventReceiver } from "../desk/event-receiver.ts";
import type { Ledger } from "../writers/ledger.ts";
import type { CrashTally } from "./crash-result.ts";

interface Happened {
  readonly database: CrashDatabase;
  readonly receiver: EventReceiver;
  readonly ledger: Ledger;
  readonly startsMs: readonly number[];
  readonly kills: CrashTally["kills"];
}

/** Counts what happened in a run. */
export async function tallyCrash(db: Database, happened: Happened): Promise<CrashTally> {
  const { ledger, receiver, kills, startsMs, database } = happened;
  const stored: Record<string, number> = {};
  for (const { kind, outcome } of ledger.attempts) {
    if (outcome === "stored") stored[kind] = (stored[kind] ?? 0) + 1;
  }
  const { rows } = await db.query<{ turns: number; levels: number; tickets: number }>(
    `select (select count(*) from batch_task_item where state = 2)::int as turns,
            (select count(*) from ticket_log where action = 9)::int as levels,
            (select count(*) from ticket)::int as tickets`,
  );
  const { turns = 0, levels = 0, tickets = 0 } = rows[0] ?? {};
  return {
    kills,
    stored,
    refused: ledger.attempts.filter(({ outcome }) => outcome === "refused").length,
    unanswered: countUnanswered(ledger.attempts, await findStoredMarks(db)),
    turns,
    levels,
    events: countCalls(receiver.calls),
    refolded: tickets,
    startsMs: startsMs.slice(1),
    looseFiles: await countLooseFiles(db, database.environment["DATA_DIR"] ?? ""),
  };
}
