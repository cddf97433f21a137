import { beforeAll, expect, it } from "vitest";
import { requestTypes } from "../../../src/server/http/media-types.ts";
import { bodyIn } from "../../support/equivalent-bodies.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, fillDesk, traceOf } from "./full-ticket.ts";

/** Two members that cannot be read, and three that say what the desk does not have. */
const faulty = {
  Slevel: "Secret",
  Deadline: "next week",
  Category: { TicketCategoryId: 99 },
  Person: { PersonId: 9999 },
  CustomFields: { x_nope: "1" },
};
const sentences = {
  Slevel: "TicketSecurityLevel has no such value.",
  Deadline: "Expected a date in ISO 8601 form.",
  "Category/TicketCategoryId": "There is no category 99.",
  "Person/PersonId": "There is no person 9999.",
  "CustomFields/x_nope": 'There is no custom field "x_nope".',
};

describeOneDatabase("a save with many faults", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  let ticketId = 0;
  beforeAll(async () => {
    ticketId = await createFullTicket(api, database);
  });

  it.each(requestTypes)(
    "names them all when it is sent as %s, and stores nothing",
    async (type) => {
      const before = await traceOf(database, ticketId);
      const { status, json } = await api.call("SaveTicketEntity", {
        body: bodyIn(type, { TicketId: ticketId, ...faulty }),
        headers: { "content-type": type },
      });
      expect([status, json.ErrorType]).toEqual([400, "SoValidationException"]);
      expect(json.ValidationErrors).toEqual(sentences);
      expect(await traceOf(database, ticketId)).toEqual(before);
    },
  );
});
