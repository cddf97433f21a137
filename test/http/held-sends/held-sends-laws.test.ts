import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customer } from "../mailing/mail-desk.ts";
import { heldDesk } from "./held-desk.ts";

/** Statuses of the desk: open, closed, postponed. */
const statusIds = [1, 2, 3] as const;

const sends = fc.record({
  mode: fc.constantFrom("Reply", "ReplyAll", "Forward", "Note"),
  ends: fc.constantFrom("stay", "close", ...statusIds),
  hasFile: fc.boolean(),
  isHtml: fc.boolean(),
  /** Seconds before it, and between it and its undoing. */
  pause: fc.integer({ min: 0, max: 5000 }),
  wait: fc.integer({ min: 0, max: 9 }),
});

describeEachDatabase("messages that were called back", (database) => {
  const api = testApi(database);
  const desk = heldDesk(api, database);
  beforeAll(() => desk.fill());

  it("leave a ticket as if they had never been sent, whatever they were", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sends, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 2),
        async (all, statusId) => {
          let now = 0;
          desk.at(now);
          const { ticketId, messageId } = await desk.ticketOfCustomer();
          const status = { TicketStatusId: statusId };
          await api.call("SaveTicketEntity", { body: { TicketId: ticketId, Status: status } });
          const fileId = await desk.attach("list");
          for (const send of all) {
            now += send.pause;
            desk.at(now);
            const before = await desk.stateOf(ticketId);
            const held = await desk.hold({
              TicketId: ticketId,
              Mode: send.mode,
              To: send.mode === "Note" ? [] : [customer.email],
              ...(send.isHtml && { Body: "", HtmlBody: "<p>Try <b>this</b></p>" }),
              AttachmentIds: send.hasFile ? [fileId] : [],
              ...(send.ends === "close" && { CloseTicket: true }),
              ...(typeof send.ends === "number" && { StatusId: send.ends }),
              BaseMessageId: messageId,
            });
            expect([held.status, held.json.State]).toEqual([200, "Held"]);
            now += send.wait;
            desk.at(now);
            const undone = await desk.callBack(held.json.HeldSendId);
            expect([undone.status, undone.json.Mode]).toEqual([200, send.mode]);
            expect(await desk.stateOf(ticketId)).toEqual(before);
          }
          const log = await desk.rowsOf("ticket_log", ticketId);
          const [ticket] = await desk.rowsOf("ticket", ticketId);
          expect(ticket?.["version"]).toBe(log.length);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);
});
