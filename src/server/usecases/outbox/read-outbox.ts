import type { Caller } from "../../../domain/access/caller.ts";
import { may } from "../../../domain/access/desk-task.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  findOutboxEntry,
  listOutbox,
  type OutboxEntry,
  type OutboxSearch,
  type OutboxState,
} from "../../storage/outbox/list-outbox.ts";
import { outboxTexts } from "../../texts/outbox-texts.ts";
import { say } from "../../texts/text.ts";
import { loadOutboxFacts } from "./outbox-facts.ts";
import { writeOut, type WrittenOut } from "./write-out.ts";

export type { OutboxSearch, OutboxState };

/** An entry with what its recipient will see. */
export interface OutboxView extends OutboxEntry {
  readonly text: WrittenOut;
}

/** What is in the outbox, newest first, for administrators. Throws `AppError` "forbidden". */
export async function readOutbox(
  context: Context,
  caller: Caller,
  search: OutboxSearch,
): Promise<OutboxView[]> {
  requireAdministrator(caller);
  return withTexts(context, await listOutbox(context.database, search));
}

/** One entry, for administrators. Throws `AppError` "forbidden" or "notFound". */
export async function readOutboxEntry(
  context: Context,
  caller: Caller,
  outboxId: number,
): Promise<OutboxView> {
  requireAdministrator(caller);
  const entry = await findOutboxEntry(context.database, outboxId);
  const [view] = await withTexts(context, entry === null ? [] : [entry]);
  if (view !== undefined) return view;
  throw new AppError("notFound", say(outboxTexts.unknownEntry, { id: outboxId }));
}

async function withTexts(
  { database, desk }: Context,
  entries: readonly OutboxEntry[],
): Promise<OutboxView[]> {
  const facts = await loadOutboxFacts(database, desk.current(), entries);
  return entries.map((entry) => ({ ...entry, text: writeOut(entry, facts) }));
}

function requireAdministrator(caller: Caller): void {
  if (may(caller, "administerService")) return;
  throw new AppError("forbidden", say(outboxTexts.administratorsOnly));
}
