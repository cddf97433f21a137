import { beforeAll, describe, expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

const people = { ada: 70, ben: 71, gone: 72 } as const;
const person = (PersonId: number) => ({ PersonId });
const CLOSED = 2;
const POSTPONED = 3;

describeEachDatabase("splitting a ticket", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let reader = "";
  let lead = "";
  beforeAll(async () => {
    await database.db.query(
      `insert into person (person_id, first_name) values
         (${people.ada}, 'Ada'), (${people.ben}, 'Ben'), (${people.gone}, 'Gone')`,
    );
    reader = await api.addUser("reader", "Reader");
    lead = await api.addUser("lead", "Team lead");
  });

  const read = async (id: number) =>
    (await api.call(`GetTicketEntity?ticketEntityId=${id}`, { body: "null" })).json;
  const split = (body: object, as = api.administrator) => api.call("SplitTicket", { body, as });
  const logOf = async (ticketId: number) =>
    (await desk.rowsOf("ticket_log", ticketId)).map(({ action, details }) => [action, details]);
  /** Status and members of a refusal, which must have stored nothing. */
  const refusalOf = async (body: object, as = api.administrator) => {
    const contents = await storedContents(database.db);
    const { status, json } = await api.call("SplitTicket", { body, as });
    expect(await storedContents(database.db)).toEqual(contents);
    return [status, Object.keys(json.ValidationErrors ?? {})];
  };
  const splitMessage = (body: object, as = api.administrator) =>
    api.call("SplitTicketMessage", { body, as });
  const prepare = async () => {
    const source = await desk.createTicket({ Person: person(people.ada) });
    const message = await desk.addMessage(source, {
      Slevel: "External",
      Person: person(people.ada),
      Body: "No light, and no heat",
    });
    const attachments = [
      await desk.attach("one"),
      await desk.attach("two"),
      await desk.attach("picture", { InlineImage: true }),
    ] as const;
    await desk.connect(message, attachments);
    return { source, message, attachments };
  };

  it("moves messages to a ticket of the same people, and counts both anew", async () => {
    const source = await desk.createTicket({
      Person: person(people.ada),
      SecondaryPersons: [person(people.ben)],
      Origin: "Phone",
      FromAddress: "ada@example.com",
    });
    const asked = await desk.addMessage(source, { Slevel: "External", Person: person(people.ada) });
    api.clock.set(testStart + 120);
    const replied = await desk.addMessage(source, { Slevel: "External", TimeSpent: 9 });
    await desk.connect(replied, [await desk.attach("content")]);
    const repliedAt = (await read(source)).RepliedAt;
    api.clock.set(testStart + 3600);
    const { status, json } = await split({
      SourceTicketEntityId: source,
      TransferMessageIds: [replied],
      NewTicketEntity: { TicketId: source, Title: "Another matter" },
    });
    expect(status).toBe(200);
    expect(json.TicketId).not.toBe(source);
    expect(json).toMatchObject({
      Title: "Another matter",
      Origin: "Phone",
      FromAddress: "ada@example.com",
      Author: "Full tje0",
      NumMessages: 1,
      NumReplies: 1,
      HasAttachment: true,
      TimeSpent: 9,
      TimeToReply: 0,
      RealTimeToReply: 0,
      RepliedAt: repliedAt,
    });
    expect(json.Person?.PersonId).toBe(people.ada);
    expect(json.SecondaryPersons.map((one) => one?.PersonId)).toEqual([people.ben]);
    expect(json.Messages.map((message) => message?.TicketMessageId)).toEqual([replied]);
    expect(await read(json.TicketId)).toEqual(json);
    expect(await read(source)).toMatchObject({
      NumMessages: 1,
      NumReplies: 0,
      HasAttachment: false,
      TimeSpent: 0,
      RepliedAt: repliedAt,
      BaseStatus: "Active",
      Messages: [{ TicketMessageId: asked }],
    });
    expect((await desk.getMessage(replied)).json?.SearchTitle).toBe("Another matter");
    expect(await logOf(json.TicketId)).toMatchObject([
      [19, { split: { fromTicketId: source, messageIds: [replied] } }],
    ]);
    expect((await logOf(source)).at(-1)).toEqual([
      33,
      { split: { intoTicketId: json.TicketId, messageIds: [replied] } },
    ]);
    api.clock.set(testStart);
  });

  it("takes what the new ticket says over what the source is", async () => {
    const source = await desk.createTicket({ Person: person(people.ada), Origin: "Phone" });
    const { json } = await split({
      SourceTicketEntityId: source,
      NewTicketEntity: {
        Title: "New",
        Person: person(people.ben),
        SecondaryPersons: [],
        Origin: "Email",
        Author: "Somebody",
      },
    });
    expect(json).toMatchObject({ Origin: "Email", Author: "Somebody", SecondaryPersons: [] });
    expect(json.Person?.PersonId).toBe(people.ben);
  });

  it("leaves a source alone of which nothing is wanted", async () => {
    const source = await desk.createTicket();
    const before = await read(source);
    api.clock.set(testStart + 60);
    expect(
      (await split({ SourceTicketEntityId: source, NewTicketEntity: { Title: "x" } })).status,
    ).toBe(200);
    expect(await read(source)).toEqual(before);
    api.clock.set(testStart);
  });

  it("leaves a person behind who was deleted meanwhile", async () => {
    const source = await desk.createTicket({ Person: person(people.gone) });
    await database.db.query(`update person set deleted = true where person_id = ${people.gone}`);
    const { status, json } = await split({
      SourceTicketEntityId: source,
      NewTicketEntity: { Title: "x" },
    });
    expect([status, json.Person]).toEqual([200, null]);
  });

  it("changes the status of the source as a save does", async () => {
    const source = await desk.createTicket();
    const body = { SourceTicketEntityId: source, NewTicketEntity: { Title: "x" } };
    await split({
      ...body,
      SourceTicketEntityStatusId: POSTPONED,
      SourceTicketEntityActivate: "2026-04-01T00:00:00Z",
    });
    expect(await read(source)).toMatchObject({ BaseStatus: "Postponed" });
    expect((await read(source)).Activate).toMatch(/^2026-04-01/);
    await split({ ...body, SourceTicketEntityStatusId: CLOSED });
    expect(await read(source)).toMatchObject({
      BaseStatus: "Closed",
      ClosedAt: expect.stringMatching(/^2026/) as string,
    });
    expect(await desk.rowsOf("ticket_status_history", source)).toHaveLength(2);
  });

  describe("is refused, and nothing is stored:", () => {
    it("of no ticket", async () => {
      const NewTicketEntity = { Title: "x" };
      for (const SourceTicketEntityId of [987_654, 0, -1]) {
        expect(await refusalOf({ SourceTicketEntityId, NewTicketEntity })).toEqual([404, []]);
      }
    });
    it("with messages of another one", async () => {
      const [source, other] = [await desk.createTicket(), await desk.createTicket()];
      const [own, foreign] = [await desk.addMessage(source), await desk.addMessage(other)];
      expect(
        await refusalOf({
          SourceTicketEntityId: source,
          TransferMessageIds: [own, foreign, 987_654],
          NewTicketEntity: { Title: "x" },
        }),
      ).toEqual([400, ["TransferMessageIds/1", "TransferMessageIds/2"]]);
    });
    it("with a new ticket that cannot be, and says where", async () => {
      const source = await desk.createTicket();
      expect(await refusalOf({ SourceTicketEntityId: source })).toEqual([
        400,
        ["NewTicketEntity/Title"],
      ]);
      expect(
        await refusalOf({
          SourceTicketEntityId: source,
          NewTicketEntity: { Title: "x", CustomFields: { x_unknown: "1" } },
        }),
      ).toEqual([400, ["NewTicketEntity/CustomFields/x_unknown"]]);
    });
    it("with a status that there is not", async () => {
      const source = await desk.createTicket();
      expect(
        await refusalOf({
          SourceTicketEntityId: source,
          SourceTicketEntityStatusId: 987_654,
          NewTicketEntity: { Title: "x" },
        }),
      ).toEqual([400, ["SourceTicketEntityStatusId"]]);
    });
    it("without the right to edit the source, or when it was merged away", async () => {
      const [source, other] = [await desk.createTicket(), await desk.createTicket()];
      const body = { SourceTicketEntityId: source, NewTicketEntity: { Title: "x" } };
      expect(await refusalOf(body, reader)).toEqual([403, []]);
      await api.call("MergeTickets", {
        body: { MergedTicketEntity: { TicketId: other }, SecondaryTicketIds: [source] },
      });
      expect(await refusalOf(body)).toEqual([409, []]);
    });
  });

  describe("by a message", () => {
    it("gives the new ticket a message of its own, with some of the attachments", async () => {
      const { source, message, attachments } = await prepare();
      const [, moved, picture] = attachments;
      const sent = (await desk.getMessage(message)).json;
      api.clock.set(testStart + 60);
      const { status, json } = await splitMessage(
        {
          SourceTicketMessage: sent,
          NewTicketEntity: { Title: "Heat" },
          NewTicketMessage: {
            EjMessageId: message,
            Body: "No heat",
            HtmlBody: "<b>No heat</b><script>x</script>",
          },
          TransferAttachmentsIds: [moved, picture],
        },
        lead,
      );
      api.clock.set(testStart);
      expect(status).toBe(200);
      expect(json).toMatchObject({
        Title: "Heat",
        NumMessages: 1,
        NumReplies: 0,
        HasAttachment: true,
        Author: "Ada",
      });
      expect(json.Person?.PersonId).toBe(people.ada);
      expect(await read(json.TicketId)).toMatchObject({ Messages: json.Messages, Title: "Heat" });
      const first = json.Messages[0]?.TicketMessageId ?? 0;
      expect(first).not.toBe(message);
      expect((await desk.getMessage(first)).json).toMatchObject({
        Body: "No heat",
        HtmlBody: "<b>No heat</b>",
        CreatedAt: sent?.CreatedAt,
        Slevel: "External",
        Person: { PersonId: people.ada },
        CreatedBy: { AssociateId: 0 },
        Badge: "Incoming",
        SearchTitle: "Heat",
      });
      const idsOn = async (id: number) =>
        (await desk.infoOf(id)).json.map(({ AttachmentId }) => AttachmentId);
      expect(await idsOn(first)).toEqual([moved, picture]);
      expect(await idsOn(message)).toEqual([attachments[0]]);
      expect(await read(source)).toMatchObject({ NumMessages: 1, HasAttachment: true });
      expect((await desk.getMessage(message)).json?.Body).toBe("No light, and no heat");
      const details = {
        split: {
          intoTicketId: json.TicketId,
          fromMessageId: message,
          attachmentIds: [moved, picture],
        },
      };
      expect((await logOf(source)).at(-1)).toEqual([33, details]);
      expect(await logOf(json.TicketId)).toMatchObject([
        [19, { split: { fromTicketId: source, fromMessageId: message } }],
      ]);
    });

    it("saves the message that is split, for whoever may change messages", async () => {
      const { source, message } = await prepare();
      const body = {
        SourceTicketMessage: { EjMessageId: message, Slevel: "Internal", TimeSpent: 4 },
        NewTicketEntity: { Title: "x" },
        NewTicketMessage: { Body: "y", Slevel: "Internal" },
      };
      const contents = await storedContents(database.db);
      expect((await splitMessage(body, lead)).status).toBe(403);
      expect(await storedContents(database.db)).toEqual(contents);
      expect((await splitMessage(body)).status).toBe(200);
      expect((await desk.getMessage(message)).json).toMatchObject({
        Slevel: "Internal",
        TimeSpent: 4,
      });
      expect(await read(source)).toMatchObject({ TimeSpent: 4, HasAttachment: true });
    });

    it("leaves the source alone when nothing of it goes over", async () => {
      const { source, message } = await prepare();
      const before = await read(source);
      api.clock.set(testStart + 60);
      await splitMessage({
        SourceTicketMessage: { EjMessageId: message },
        NewTicketEntity: { Title: "x" },
        NewTicketMessage: {},
      });
      api.clock.set(testStart);
      expect(await read(source)).toEqual(before);
    });

    it("is refused with the path of what is wrong, and nothing is stored", async () => {
      const { message } = await prepare();
      const loose = await desk.attach("loose");
      const good = {
        SourceTicketMessage: { EjMessageId: message },
        NewTicketEntity: { Title: "x" },
        NewTicketMessage: { Body: "y" },
      };
      const contents = await storedContents(database.db);
      const cases: readonly (readonly [object, number, readonly string[]])[] = [
        [{ SourceTicketMessage: null }, 400, ["SourceTicketMessage/EjMessageId"]],
        [{ SourceTicketMessage: { EjMessageId: 0 } }, 400, ["SourceTicketMessage/EjMessageId"]],
        [{ SourceTicketMessage: { EjMessageId: 987_654 } }, 404, []],
        [
          { SourceTicketMessage: { EjMessageId: message, Body: "z" } },
          400,
          ["SourceTicketMessage/Body"],
        ],
        [{ NewTicketMessage: null }, 400, ["NewTicketMessage"]],
        [{ NewTicketMessage: { TimeSpent: -1 } }, 400, ["NewTicketMessage/TimeSpent"]],
        [{ NewTicketEntity: null }, 400, ["NewTicketEntity/Title"]],
        [{ TransferAttachmentsIds: [loose] }, 400, ["TransferAttachmentsIds/0"]],
      ];
      for (const [wrong, status, members] of cases) {
        const answer = await splitMessage({ ...good, ...wrong });
        expect([answer.status, Object.keys(answer.json.ValidationErrors ?? {})]).toEqual([
          status,
          members,
        ]);
      }
      expect((await splitMessage(good, reader)).status).toBe(403);
      expect(await storedContents(database.db)).toEqual(contents);
    });
  });
});
