import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Refusal } from "../../src/domain/ticket/save/refusal.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import { loadTicket } from "../../src/server/storage/tickets/load-ticket.ts";
import { RefusedError } from "../../src/server/usecases/refused.ts";
import { arbitraryTicketInput } from "../support/arbitrary-ticket-input.ts";
import {
  agents,
  company,
  people,
  project,
  rooms,
  sale,
  SAVED_AT,
  savingDesk,
  tags,
} from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const FIRST_DAY = -6_626_880_000; // 1760-01-02
const LAST_SECOND = 253_402_300_799; // 9999-12-31T23:59:59
const INT32_MAX = 2_147_483_647;

const inputs = arbitraryTicketInput(
  {
    categories: [1, rooms.even, rooms.nobody],
    priorities: [1, 2, 3],
    statuses: [1, 2, 3, 4, 6],
    ticketTypes: [1],
    owners: [agents.admin, agents.agnes, agents.carl],
    persons: Object.values(people),
    sales: [sale],
    projects: [project],
    tags: [tags.urgent, tags.vip],
  },
  SAVED_AT,
);

const refusalsOf = async (saving: Promise<unknown>): Promise<readonly Refusal[]> => {
  const error: unknown = await saving.catch((reason: unknown) => reason);
  if (!(error instanceof RefusedError)) throw error;
  return error.refusals;
};

const idsFrom = (first: number, length: number): number[] =>
  Array.from({ length }, (_, index) => first + index);

describeEachDatabase("a saved ticket", (database) => {
  const desk = savingDesk(database);

  const load = async (ticketId: number): Promise<Ticket | null> =>
    (await loadTicket(database.db, ticketId)).ticket;

  const create = async (input: TicketInput = {}, userId?: number): Promise<Ticket> =>
    (await desk.create(input, userId)).details.ticket;

  const change = async (ticketId: number, input: TicketInput, userId?: number): Promise<Ticket> =>
    (await desk.change(ticketId, input, userId)).details.ticket;

  /** Everything that any save could write, counted. */
  const traces = async (): Promise<unknown> => {
    const tables = [
      "ticket",
      "ticket_log",
      "ticket_status_history",
      "tag",
      "category_counter",
      "user_activity",
    ];
    const counts = tables.map((table) => `(select jsonb_agg(t order by t) from ${table} t)`);
    const { rows } = await database.db.query(`select jsonb_build_array(${counts.join()}) as all`);
    return rows[0];
  };

  const titlesOnMessagesOf = async ({ ticketId }: Ticket): Promise<unknown[]> =>
    (await desk.rowsOf("message", ticketId)).map((row) => row["search_title"]);

  describe("is on disk as the save gave it back", () => {
    test("created and changed, whatever was wished", async () => {
      const seconds = fc.integer({ min: 0, max: 10_000_000 });
      await fc.assert(
        fc.asyncProperty(inputs, inputs, seconds, async (first, second, laterSeconds) => {
          desk.setNow(SAVED_AT);
          const created = await create(first, agents.admin);
          expect(await load(created.ticketId)).toEqual(created);

          desk.setNow(SAVED_AT + laterSeconds);
          const changed = await change(created.ticketId, second, agents.admin);
          expect(await load(created.ticketId)).toEqual(changed);
          expect(await change(created.ticketId, second, agents.admin)).toEqual(changed);
          const log = await desk.rowsOf("ticket_log", created.ticketId);
          expect(log).toHaveLength(changed.version);
        }),
        { numRuns: 20 },
      );
      desk.setNow(SAVED_AT);
    });

    test("with its person's company, its sale and its project", async () => {
      const input = { personId: people.ada, saleId: sale, projectId: project };
      const { details } = await desk.create(input);
      expect(details.ticket.contactId).toBe(company);
      expect(details.references.persons.get(people.ada)).toMatchObject({
        firstName: "Ada",
        contact: { contactId: company },
      });
      expect(details.references.sales.get(sale)).toMatchObject({ heading: "Lamps" });
      expect(details.references.projects.get(project)).toMatchObject({ name: "New hall" });
      const cleared = await desk.change(details.ticket.ticketId, {
        personId: 0,
        saleId: 0,
        projectId: 0,
      });
      expect(await load(details.ticket.ticketId)).toEqual(cleared.details.ticket);
    });

    test.each<{ what: string; input: TicketInput }>([
      { what: "with a title of astral characters", input: { title: `${"🔥".repeat(127)}x` } },
      { what: "with 4000 characters of sender", input: { fromAddress: "ø".repeat(4000) } },
      { what: "with times at the end of all times", input: { deadlineAt: LAST_SECOND } },
      { what: "with times at their beginning", input: { deadlineAt: FIRST_DAY } },
      {
        what: "postponed for ever",
        input: { baseStatus: "Postponed", activatesAt: LAST_SECOND },
      },
      {
        what: "with a long text whose log entry is cut inside a character",
        input: { customFields: new Map([["x_text", `${"x".repeat(254)}${"🔥".repeat(500)}`]]) },
      },
      {
        what: "with numbers at their limits",
        input: {
          customFields: new Map([
            ["x_whole", -2_147_483_648],
            ["x_decimal", 5e-324],
          ]),
        },
      },
    ])("$what", async ({ input }) => {
      const created = await create(input);
      expect(await load(created.ticketId)).toEqual(created);
    });

    test("with 400 tags and 10,000 secondary persons", async () => {
      await database.db.query(
        `insert into tag (tag_id, name, folded_name)
         select n, 'Tag ' || n, 'tag ' || n from generate_series(2001, 2400) n`,
      );
      await database.db.query(
        "insert into person (person_id) select n from generate_series(20001, 30000) n",
      );
      const tagIds = idsFrom(2001, 400).toReversed();
      const secondaryPersonIds = idsFrom(20_001, 10_000).toReversed();
      const created = await create({
        tags: tagIds.map((tagId) => ({ tagId })),
        secondaryPersonIds,
      });
      expect(created).toMatchObject({ tagIds, secondaryPersonIds });
      expect(await load(created.ticketId)).toEqual(created);
    });

    test("from 1760 and closed today", async () => {
      const { ticketId } = await create({ createdAt: FIRST_DAY, priorityId: 3 });
      const closed = await change(ticketId, { baseStatus: "Closed" });
      expect(closed).toMatchObject({
        realTimeSpentInternallySeconds: INT32_MAX,
        realTimeToCloseMinutes: Math.floor((SAVED_AT - FIRST_DAY) / 60),
      });
      expect(await load(ticketId)).toEqual(closed);
      expect(await desk.rowsOf("ticket_status_history", ticketId)).toMatchObject([
        { from_at: FIRST_DAY, until_at: SAVED_AT, real_seconds: INT32_MAX },
      ]);
    });
  });

  describe("has beside it", () => {
    test("one log row for each state and no other", async () => {
      const { ticketId } = await create({ tags: [{ tagId: tags.vip }] });
      await change(ticketId, { title: "Changed", tags: [] });
      await change(ticketId, { title: " Changed ", tags: [] });
      expect(await desk.rowsOf("ticket_log", ticketId)).toMatchObject([
        { action: 19, user_id: agents.agnes, original_ticket_id: ticketId, logged_at: SAVED_AT },
        {
          action: 33,
          changes: [
            { field: 2, from: "No light", to: "Changed" },
            { field: 46, from: String(tags.vip), to: "" },
          ],
          details: null,
        },
      ]);
    });

    test("one row of history for each status that was left", async () => {
      const { ticketId } = await create({ createdAt: SAVED_AT - 7200 });
      expect(await desk.rowsOf("ticket_status_history", ticketId)).toEqual([]);
      await change(ticketId, { title: "Changed" });
      await change(ticketId, { baseStatus: "Postponed" });
      await change(ticketId, { activatesAt: SAVED_AT + 60 });
      expect(await desk.rowsOf("ticket_status_history", ticketId)).toMatchObject([
        {
          status_id: 1,
          from_at: SAVED_AT - 7200,
          until_at: SAVED_AT,
          business_seconds: 7200,
          real_seconds: 7200,
        },
      ]);
    });

    test("its own title on its messages", async () => {
      const [one, other] = [await create(), await create()];
      const posted = [one, one, other].map(({ ticketId }) =>
        database.db.query(
          `insert into message (ticket_id, created_at, security_level, search_title)
           values ($1, now(), 2, 'No light')`,
          [ticketId],
        ),
      );
      await Promise.all(posted);
      await change(one.ticketId, { author: "Ada" });
      expect(await titlesOnMessagesOf(one)).toEqual(["No light", "No light"]);
      await change(one.ticketId, { title: "Light again" });
      expect(await titlesOnMessagesOf(one)).toEqual(["Light again", "Light again"]);
      expect(await titlesOnMessagesOf(other)).toEqual(["No light"]);
    });

    test("its category, remembered for a creator who wants that", async () => {
      await database.db.query("update app_user set use_last_category = true where user_id = $1", [
        agents.carl,
      ]);
      await create({ categoryId: rooms.nobody }, agents.carl);
      expect(await create({}, agents.carl)).toMatchObject({ categoryId: rooms.nobody });
      await create({ categoryId: rooms.even }, agents.carl);
      expect(await create({}, agents.carl)).toMatchObject({ categoryId: rooms.even });
    });

    test("the tags it made, which the answer knows at once", async () => {
      const { desk: answered, details } = await desk.create({
        tags: [{ name: " Brand New " }, { tagId: tags.vip }, { name: "brand new" }],
      });
      const [made, ...others] = details.ticket.tagIds;
      expect(others).toEqual([tags.vip]);
      expect(answered.tags.get(made ?? 0)).toMatchObject({ name: "Brand New", deleted: false });
      const again = await desk.create({ tags: [{ name: "BRAND NEW" }] });
      expect(again.details.ticket.tagIds).toEqual([made]);
    });
  });

  describe("is not there, nor anything beside it", () => {
    const unknown = 2_147_483_646;
    test.each<{ what: string; input: TicketInput; fields: readonly string[] }>([
      {
        what: "with broken texts",
        input: {
          title: "a\0b",
          author: "half \ud83d",
          fromAddress: "\udd25",
          tags: [{ name: "\ud83d" }, { name: "Never made" }],
          customFields: new Map([["x_text", "a\0b"]]),
        },
        fields: ["title", "author", "fromAddress", "tags", "customFields"],
      },
      {
        what: "with records that do not exist",
        input: {
          categoryId: unknown,
          priorityId: unknown,
          statusId: unknown,
          ticketTypeId: unknown,
          owner: unknown,
          createdById: -unknown,
          personId: INT32_MAX,
          secondaryPersonIds: [INT32_MAX, -2_147_483_648],
          saleId: INT32_MAX,
          projectId: INT32_MAX,
          tags: [{ tagId: INT32_MAX }],
        },
        fields: [
          "createdById",
          "ticketTypeId",
          "categoryId",
          "personId",
          "secondaryPersonIds",
          "secondaryPersonIds",
          "saleId",
          "projectId",
          "priorityId",
          "statusId",
          "owner",
          "tags",
        ],
      },
      {
        what: "with a tag too long and too many others",
        input: { tags: [{ name: "x".repeat(240) }, { name: "Never made" }] },
        fields: ["tags"],
      },
      {
        what: "with more new tags than a ticket can have",
        input: { tags: Array.from({ length: 401 }, (_, index) => ({ name: `New ${index}` })) },
        fields: ["tags"],
      },
    ])("$what", async ({ input, fields }) => {
      const before = await traces();
      const refusals = await refusalsOf(desk.create({ owner: "automatic", ...input }));
      expect(refusals.map(({ field }) => field)).toEqual(fields);
      expect(await traces()).toEqual(before);
    });

    test("when a part of it cannot be written", async () => {
      const stored = await create({ categoryId: rooms.even });
      await database.db.query(
        "alter table ticket_log add constraint full_disk check (false) not valid",
      );
      try {
        const before = await traces();
        const input: TicketInput = {
          categoryId: rooms.even,
          owner: "automatic",
          tags: [{ name: "Never made" }],
          baseStatus: "Closed",
        };
        const failure = { code: "23514" };
        await expect(desk.create(input)).rejects.toMatchObject(failure);
        await expect(desk.change(stored.ticketId, input)).rejects.toMatchObject(failure);
        expect(await traces()).toEqual(before);
      } finally {
        await database.db.query("alter table ticket_log drop constraint full_disk");
      }
      expect(await change(stored.ticketId, { baseStatus: "Closed" })).toMatchObject({ version: 2 });
    });

    test("when it is not to be changed by the caller", async () => {
      const { ticketId } = await create();
      const before = await traces();
      const refusals = await refusalsOf(
        desk.change(ticketId, { title: "", tags: [{ name: "Never made" }] }, agents.nora),
      );
      expect(refusals).toEqual([{ kind: "forbidden", reason: { code: "noEditAccess" } }]);
      expect(await traces()).toEqual(before);
    });

    test.each([INT32_MAX, -1])("when there is no ticket %i", async (ticketId) => {
      await expect(desk.change(ticketId, { title: "Changed" })).rejects.toMatchObject({
        code: "notFound",
      });
    });
  });
});
