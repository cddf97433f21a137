import { beforeAll, expect, it } from "vitest";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { indexSome } from "../../../src/server/usecases/search/index-tickets.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { company, people, searchDesk } from "./search-desk.ts";

const YEAR_SECONDS = 365 * 86_400;

describeEachDatabase("the search knows at once", (database) => {
  const api = testApi(database);
  const desk = searchDesk(api, database);
  const waiting = async () => {
    const { rows } = await database.db.query("select from search_change");
    return rows.length;
  };
  const catchUp = async () => {
    while (await indexSome(api.context));
  };

  beforeAll(catchUp);

  it("a new ticket, and what it is called by then", async () => {
    const id = await desk.createTicket({ Title: "Alpha" });
    expect(await desk.idsOf("alpha")).toEqual([id]);
    await api.call("SaveTicketEntity", { body: { TicketId: id, Title: "Bravo" } });
    expect(await desk.idsOf("alpha")).toEqual([]);
    expect(await desk.idsOf("bravo")).toEqual([id]);
    await api.call("SaveTicketEntity", { body: { TicketId: id, Person: { PersonId: 71 } } });
    expect(await desk.idsOf("lund bravo")).toEqual([id]);
    await api.call("SaveTicketEntity", { body: { TicketId: id, Tags: [{ Id: 164 }] } });
    expect(await desk.idsOf("haster bravo")).toEqual([id]);
  });

  it("nothing of a save that changes nothing that is searched", async () => {
    const id = await desk.createTicket({ Title: "Calm" });
    await desk.idsOf("calm");
    expect(await waiting()).toBe(0);
    const { json } = await api.call("SaveTicketEntity", {
      body: { TicketId: id, Title: "Calm", Priority: { TicketPriorityId: 3 }, Slevel: "Internal" },
    });
    expect(json.Priority?.TicketPriorityId).toBe(3);
    expect(await waiting()).toBe(0);
  });

  it("a message that is added, changed or removed", async () => {
    const id = await desk.createTicket({ Title: "Delta" });
    const message = await desk.addMessage(id, { Body: "echo" });
    expect(await desk.idsOf("delta echo")).toEqual([id]);
    await database.db.query("update setting set value = '1' where name = 'EnableEditMessage'");
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    const changed = await desk.saveMessage({ EjMessageId: message, Body: "foxtrot" });
    expect(changed.status).toBe(200);
    expect(await desk.idsOf("echo")).toEqual([]);
    expect(await desk.idsOf("foxtrot")).toEqual([id]);
    await api.call("DeleteTicketMessageEntity", { body: { TicketMessageEntityId: message } });
    expect(await desk.idsOf("foxtrot")).toEqual([]);
  });

  it("what a merge and a split move", async () => {
    const source = await desk.createTicket({ Title: "Golf" });
    const target = await desk.createTicket({ Title: "Hotel" });
    const message = await desk.addMessage(source, { Body: "india" });
    const merged = await api.call("MergeTickets", {
      body: { MergedTicketEntity: { TicketId: target }, SecondaryTicketIds: [source] },
    });
    expect(merged.status).toBe(200);
    expect(await desk.idsOf("india")).toEqual([target]);
    expect(await desk.idsOf("golf")).toEqual([]);
    const split = await api.call<number>("SplitTicketMessage", {
      body: {
        SourceTicketMessage: { EjMessageId: message },
        NewTicketEntity: { Title: "Juliett" },
        NewTicketMessage: { Body: "mass" },
      },
    });
    expect(split.status).toBe(200);
    expect(await desk.idsOf("juliett mass")).toHaveLength(1);
    expect(await desk.idsOf("hotel india")).toEqual([target]);
  });

  it("that a ticket is deleted, is back, and is gone for good", async () => {
    const id = await desk.createTicket({ Title: "Kilo" });
    await api.call("DeleteTicketEntity", { body: { TicketEntityId: id } });
    expect(await desk.idsOf("kilo")).toEqual([]);
    await api.call("UndeleteByIds", { body: { TicketIds: [id] } });
    expect(await desk.idsOf("kilo")).toEqual([id]);
    await api.call("DeleteTicketEntity", { body: { TicketEntityId: id } });
    await createJobRunner(api.context).runCycle(testStart + YEAR_SECONDS);
    await catchUp();
    const { rows } = await database.db.query("select from search_entry where ticket_id = $1", [id]);
    expect(rows).toEqual([]);
  });

  it("new names of people, companies and tags, when the index has gone through their tickets", async () => {
    const id = await desk.createTicket({
      Title: "Lima",
      Person: { PersonId: people.hanne },
      Contact: { ContactId: company },
      Tags: [{ Id: 164 }],
    });
    const other = await desk.createTicket({ Title: "Lima", Person: { PersonId: people.lars } });
    await catchUp();
    await database.db.query("update person set last_name = 'Mike' where person_id = 70");
    await database.db.query("update contact set name = 'November' where contact_id = 60");
    await database.db.query("update tag set name = 'Oscar' where tag_id = 164");
    expect((await desk.search({ q: "lima" })).json.IsComplete).toBe(false);
    await catchUp();
    expect((await desk.search({ q: "lima" })).json.IsComplete).toBe(true);
    for (const word of ["mike", "november", "oscar"]) {
      expect(await desk.idsOf(`lima ${word}`)).toEqual([id]);
    }
    expect(await desk.idsOf("lima haster")).toEqual([]);
    expect(await desk.idsOf("lima")).toEqual([other, id]);
  });

  it("all tickets of a desk that had them before there was an index", async () => {
    const ids: number[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift(await desk.createTicket({ Title: "Papa" }));
    await catchUp();
    await database.db.query(`
      truncate search_entry, search_change;
      insert into search_change (kind, record_id) values (5, 0)`);
    expect((await desk.search({ q: "papa" })).json).toMatchObject({
      Tickets: [],
      IsComplete: false,
    });
    await catchUp();
    expect(await desk.idsOf("papa")).toEqual(ids);
  });

  it("what several save at the same time", async () => {
    const id = await desk.createTicket({ Title: "Quebec" });
    const words = ["romeo", "sierra", "tango", "uniform", "victor", "whiskey"];
    await Promise.all(
      words.flatMap((word) => [desk.addMessage(id, { Body: word }), desk.search({ q: "quebec" })]),
    );
    expect(await desk.idsOf(`quebec ${words.join(" ")}`)).toEqual([id]);
    expect(await waiting()).toBe(0);
  });
});
