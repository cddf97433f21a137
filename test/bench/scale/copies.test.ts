import { expect, test } from "vitest";
import { createHintAnalyser } from "../../../src/server/ai/hint-analyser.ts";
import { indexSome } from "../../../src/server/usecases/search/index-tickets.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { copyInBatches } from "./copy-in-batches.ts";
import { keepPatterns } from "./pattern-tables.ts";
import { MESSAGES_PER_TICKET } from "./pattern-tickets.ts";

const database = testDatabase();
const api = testApi(database);

const columns: Readonly<Record<string, { readonly own: string; readonly order: string }>> = {
  // What is still to come for an open ticket is moved into the future.
  ticket: { own: "ticket_id,deadline_at,escalates_at,activates_at", order: "ticket_id" },
  message: { own: "ticket_id,message_id", order: "message_id" },
  ticket_log: { own: "ticket_id,original_ticket_id,log_id,message_id", order: "log_id" },
  ticket_status_history: { own: "ticket_id,history_id", order: "history_id" },
};

/** What is stored of a ticket, without what tells it from its copies. */
async function storedOf(ticketId: number): Promise<unknown> {
  const stored: Record<string, unknown> = {};
  for (const [table, { own, order }] of Object.entries(columns)) {
    const { rows } = await database.db.query<{ row: object }>(
      `select to_jsonb(r) - $2::text[] as row from ${table} r where ticket_id = $1 order by ${order}`,
      [ticketId, own.split(",")],
    );
    stored[table] = rows.map(({ row }) => row);
  }
  const { rows } = await database.db.query<{ body: string }>(
    `select body, html_body, debug_info from message_text join message using (message_id)
      where ticket_id = $1 order by message_id`,
    [ticketId],
  );
  return { ...stored, texts: rows };
}

async function wordsOf(ticketIds: readonly number[]): Promise<readonly object[]> {
  const { rows } = await database.db.query(
    "select ticket_id, words::text from search_entry where ticket_id = any ($1::int[]) order by 1",
    [ticketIds],
  );
  return rows;
}

async function makeTicket(title: string, statusId: number): Promise<number> {
  const { json } = await api.call("SaveTicketEntity", { body: { Title: title } });
  for (let n = 1; n <= MESSAGES_PER_TICKET; n += 1) {
    await api.call("SaveTicketMessageEntity", {
      body: {
        Ticket: { TicketId: json.TicketId },
        Slevel: "External",
        Body: `${title}, said ${n}`,
      },
    });
  }
  const Status = { TicketStatusId: statusId };
  await api.call("SaveTicketEntity", { body: { TicketId: json.TicketId, Status } });
  return json.TicketId;
}

async function finishIndex(): Promise<void> {
  while (await indexSome(api.context));
}

test("a copied ticket is stored as the server stores one, and indexed as it would index it", async () => {
  const closed = await makeTicket("A lamp is dark", 2);
  const open = await makeTicket("Two lamps are dark", 1);
  await createHintAnalyser(api.context).analyseDue();
  await finishIndex();
  await keepPatterns(database.db, [closed, open]);
  const copies = [open + 1, open + 2];
  await copyInBatches(database.db, {
    total: open + 2,
    firstId: open + 1,
    lastId: open + 2,
    patterns: { closedIds: [closed], openIds: [open] },
    personIds: [],
    withTexts: false,
    // The newest has the times of its pattern.
    openShare: (age) => (age === 0 ? 1 : 0),
    onProgress: () => {},
  });
  const stored = await storedOf(open);
  expect(stored).toMatchObject({ ticket: [{ title: "Two lamps are dark" }] });
  expect(await storedOf(open + 2)).toEqual(stored);
  const copied = await wordsOf(copies);
  expect(copied).toHaveLength(2);
  const before = await database.db.query("select from search_change");
  expect(before.rowCount).toBeGreaterThan(0);
  await finishIndex();
  expect(await wordsOf(copies)).toEqual(copied);
});
