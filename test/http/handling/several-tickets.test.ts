import { beforeEach, describe, expect, it } from "vitest";
import { describeEachDatabase } from "../../support/test-database.ts";
import { testApi } from "../../support/test-api.ts";
import { handlingDesk } from "./handling-desk.ts";

const MEMBERS_ONLY = 128;
const MISSING = 987_654;
const TYPE = 60;
const TYPE_STATUS = 61;
const HIGH = 3;

describeEachDatabase("several tickets", (database) => {
  const api = testApi(database);
  const desk = handlingDesk(api, database);
  const { as, create } = desk;

  beforeEach(async () => {
    await desk.sql("update category set flags = 0");
    await desk.refreshDesk();
  });

  const several = async (name: string, TicketIds: unknown, by = as.admin) =>
    (await api.call<{ TicketId: number }[]>(name, { as: by, body: { TicketIds } })).json;

  describe.each(["GetTickets", "GetTicketSummaries"])("by %s", (name) => {
    it("come in the order of the ids, each once, without those that there are not", async () => {
      const [one, other] = [await create(), await create()];
      const tickets = await several(name, [other, MISSING, one, other, 0, -1]);
      expect(tickets.map(({ TicketId }) => TicketId)).toEqual([other, one]);
      for (const none of [[], null, [MISSING]]) expect(await several(name, none)).toEqual([]);
    });

    it("leave out what the caller may not see", async () => {
      const [hidden, own] = [await create(), await create()];
      await desk.sql("update category set flags = $1", [MEMBERS_ONLY]);
      await desk.refreshDesk();
      await desk.sql("update ticket set owner_id = $2 where ticket_id = $1", [
        own,
        desk.ids.reader,
      ]);
      const tickets = await several(name, [hidden, own], as.reader);
      expect(tickets.map(({ TicketId }) => TicketId)).toEqual([own]);
    });

    it("are 1,000 at most", async () => {
      const ids = Array.from({ length: 1001 }, (_, index) => MISSING + index);
      const { status, json } = await api.call(name, { body: { TicketIds: ids } });
      expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([400, ["TicketIds"]]);
      expect(await several(name, ids.slice(1))).toEqual([]);
    });
  });

  it("are flat rows like those of GetTicket, with the people they are about", async () => {
    await desk.sql(
      `insert into contact (contact_id, name) values (70, 'Engines') on conflict do nothing`,
    );
    await desk.sql(
      `insert into person (person_id, first_name, last_name, contact_id)
       values (71, 'Ada', 'Lovelace', 70) on conflict do nothing`,
    );
    const ids = [await create({ Person: { PersonId: 71 } }), await create()];
    const singles = [];
    for (const id of ids) singles.push((await api.call(`GetTicket?ticketId=${id}`)).json);
    expect(await several("GetTickets", ids)).toEqual(singles);
    expect(singles[0]).toMatchObject({ PersonFullname: "Ada Lovelace", ContactName: "Engines" });
  });

  it("are summed up", async () => {
    const id = await create({ Title: "Short" });
    const ticket = await desk.read(id);
    expect(await several("GetTicketSummaries", [id])).toEqual([
      {
        TicketId: id,
        TicketStatus: ticket.Status?.TicketStatusId,
        Title: "Short",
        Registered: ticket.CreatedAt,
        IconHint: "ticketUnread",
      },
    ]);
  });

  it("GetForRmUi is GetTicketEntity with the id in its body", async () => {
    const id = await create();
    const one = await api.call("GetForRmUi", { body: { TicketId: id } });
    const other = await api.call(`GetTicketEntity?ticketEntityId=${id}`);
    expect(one.text).toBe(other.text);
    expect((await api.call("GetForRmUi", { body: { TicketId: MISSING } })).text).toBe("null");
  });

  const defaultOf = async (TicketTypeId: unknown) =>
    (await api.call("CreateDefaultForTicketType", { body: { TicketTypeId } })).json;

  describe("CreateDefaultForTicketType", () => {
    it("brings status, priority and visibility of the type, before what the caller prefers", async () => {
      await desk.sql(
        `insert into ticket_status (status_id, name, base_status, time_counter)
         values (${TYPE_STATUS}, 'Typed', 1, 1) on conflict do nothing`,
      );
      for (const [typeId, isExternal] of [
        [TYPE, false],
        [TYPE + 1, true],
      ] as const) {
        await desk.sql(
          `insert into ticket_type (ticket_type_id, name, default_status_id, default_priority_id,
                                    external_as_default)
           values (${typeId}, 'Type', ${TYPE_STATUS}, ${HIGH}, ${isExternal}) on conflict do nothing`,
        );
      }
      await desk.sql("update app_user set default_status_new_ticket_id = 2");
      await desk.refreshDesk();
      const typed = {
        TicketId: 0,
        Status: { TicketStatusId: TYPE_STATUS },
        Priority: { TicketPriorityId: HIGH },
        TicketType: { TicketTypeId: TYPE },
      };
      expect(await defaultOf(TYPE)).toMatchObject({ ...typed, Slevel: "Internal" });
      expect((await defaultOf(TYPE + 1)).Slevel).toBe("External");
      await desk.sql("update app_user set default_status_new_ticket_id = null");
      await desk.refreshDesk();
    });

    it.each([MISSING, 0, -1, undefined])("of type %s is the caller's default", async (typeId) => {
      const plain = await api.call("CreateDefaultTicketEntity");
      expect(await defaultOf(typeId)).toEqual(plain.json);
    });
  });
});
