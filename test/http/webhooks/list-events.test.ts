import { beforeAll, expect, it } from "vitest";
import { hookedDesk } from "../../support/hooked-desk.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver } from "../../support/webhook-receiver.ts";
import { listDesk } from "../lists/list-desk.ts";

const DEFAULT_FLAG = "Default";

/** A row that is made, changed twice in the same way, and deleted twice. */
interface RowStory {
  readonly list: string;
  readonly made: object;
  readonly wished: object;
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

describeEachDatabase("what webhooks hear of lists", (database) => {
  const api = testApi(database);
  const receiver = webhookReceiver();
  const desk = hookedDesk(database, api, receiver);
  const { call } = listDesk(api, database);
  let agent = "";
  beforeAll(async () => {
    agent = await api.addUser("agent", "Agent");
  });

  const listen = () => desk.hook({ Events: ["list.*"] });
  const save = async (entity: string, body: object) => {
    const { status, json } = await call(`Save${entity}Entity`, body);
    if (status !== 200) throw new Error(`the row was refused: ${json.ErrorMessage}`);
    return Number(json[`${entity}Id`]);
  };
  const remove = (entity: string, id: number) =>
    call(`Delete${entity}Entity?${entity[0]?.toLowerCase()}${entity.slice(1)}EntityId=${id}`);
  const told = async () => {
    await desk.deliver();
    return desk.received().map(({ Event, PrimaryKey, Changes }) => [Event, PrimaryKey, Changes]);
  };

  it("is a row with its list, and none of its words", async () => {
    await listen();
    const id = await save("TicketStatus", { Name: "Confidential", Status: "Postponed" });
    await desk.deliver();
    const [created, ...others] = desk.receivedCalls();
    expect(others).toEqual([]);
    expect(created?.body).not.toContain("Confidential");
    expect(JSON.parse(created?.body ?? "")).toMatchObject({
      Event: "list.ticketstatus.created",
      Entity: "list.ticketstatus",
      PrimaryKey: id,
      Changes: [],
      FieldValues: {},
      ChangedByAssociateId: 1,
    });
    expect(JSON.parse(created?.body ?? "")).not.toHaveProperty("Values");
  });

  it.each<[string, RowStory]>([
    [
      "TicketStatus",
      {
        list: "ticketstatus",
        made: { Name: "Waiting", Status: "Postponed" },
        wished: { Name: "Parked", NoEmailReopen: true, TimeCounter: "Externally" },
        changed: ["id", "name", "time_counter", "no_email_reopen"],
        deleted: ["id", "deleted"],
      },
    ],
    [
      "TicketType",
      {
        list: "tickettype",
        made: { Name: "Order" },
        wished: {
          Name: "Purchase",
          Tooltip: "T",
          IsExternalVisible: true,
          DefaultTicketPriority: 3,
        },
        changed: ["ticket_type_id", "name", "tooltip", "default_priority", "is_external"],
        deleted: ["ticket_type_id", "deleted"],
      },
    ],
    [
      "TicketPriority",
      {
        list: "ticketpriority",
        made: { Name: "Urgent" },
        wished: {
          Deadline: 60,
          TicketRead: "Stop",
          MonStart: "0001-01-01T08:00:00",
          MonStop: "0001-01-01T16:30:00",
          NonDates: ["0001-12-25T00:00:00"],
        },
        changed: ["id", "mon_start", "mon_stop", "non_dates", "deadline", "ticket_read"],
        deleted: ["id", "status"],
      },
    ],
    [
      "TicketCategory",
      {
        list: "ejcategory",
        made: { Name: "North" },
        wished: { ExternalName: "Norge", AssignmentLag: 5, Flags: "ListInMain" },
        changed: ["id", "flags", "external_name", "assignment_lag"],
        deleted: [],
      },
    ],
  ])("is what becomes of a row of %s", async (entity, { list, made, wished, changed, deleted }) => {
    await listen();
    const id = await save(entity, made);
    await save(entity, { [`${entity}Id`]: id, ...wished });
    await save(entity, { [`${entity}Id`]: id, ...wished });
    expect((await remove(entity, id)).status).toBe(204);
    await remove(entity, id);
    expect(await told()).toEqual([
      [`list.${list}.created`, id, []],
      [`list.${list}.changed`, id, changed],
      [`list.${list}.softdeleted`, id, deleted],
    ]);
  });

  it("is a change without a column for it as well", async () => {
    const type = await save("TicketType", { Name: "Narrow" });
    const priority = await save("TicketPriority", { Name: "Rising" });
    await listen();
    await save("TicketType", { TicketTypeId: type, TicketPriorities: [3] });
    const EscalationLevels = [{ AlertLevel: 1, AlertTimeout: 60 }];
    await save("TicketPriority", { TicketPriorityId: priority, EscalationLevels });
    expect(await told()).toEqual([
      ["list.tickettype.changed", type, ["ticket_type_id"]],
      ["list.ticketpriority.changed", priority, ["id"]],
    ]);
  });

  it("is every row that a change moves, renames or replaces besides", async () => {
    const [first, second] = [
      await save("TicketPriority", { Name: "First", Flags: DEFAULT_FLAG }),
      await save("TicketPriority", { Name: "Second" }),
    ];
    const root = await save("TicketCategory", { Name: "Root" });
    const below = await save("TicketCategory", { Name: "Below", ParentId: root });
    await listen();
    await save("TicketPriority", { TicketPriorityId: second, Flags: DEFAULT_FLAG });
    const defaults = await told();
    expect(defaults).toHaveLength(2);
    expect(defaults).toEqual(
      expect.arrayContaining([
        ["list.ticketpriority.changed", first, ["id", "flags"]],
        ["list.ticketpriority.changed", second, ["id", "flags"]],
      ]),
    );
    await save("TicketCategory", { TicketCategoryId: root, Name: "Top" });
    const renamed = await told();
    expect(renamed).toHaveLength(2);
    expect(renamed).toEqual(
      expect.arrayContaining([
        ["list.ejcategory.changed", root, ["id", "name", "fullname"]],
        ["list.ejcategory.changed", below, ["id", "fullname"]],
      ]),
    );
    await remove("TicketCategory", below);
    await desk.deliver();
    const [gone] = desk.received();
    expect(gone?.Values).toEqual({ id: below, parent_id: root });
  });

  it("is what names a status that gives way to another", async () => {
    const from = await save("TicketStatus", { Name: "From", Status: "Active" });
    const to = await save("TicketStatus", { Name: "To", Status: "Active" });
    const category = await save("TicketCategory", {
      Name: "Named",
      DefaultTicketStatus: { TicketStatusId: from },
    });
    const type = await save("TicketType", { Name: "Named", DefaultTicketStatus: from });
    await listen();
    const move = { FromTicketStatusId: from, ToTicketStatusId: to };
    expect((await call("GlobalChangeTicketStatus", move)).status).toBe(204);
    expect(await told()).toEqual([
      ["list.tickettype.changed", type, ["ticket_type_id", "default_status"]],
      ["list.ejcategory.changed", category, ["id", "closing_status"]],
    ]);
  });

  it("is every place that changes, and nothing where a row is already", async () => {
    await listen();
    const place = { TicketStatusId: 3, SortOrder: 1 };
    await call("SetTicketStatusSortOrder", place);
    const moved = await told();
    expect(moved.length).toBeGreaterThan(0);
    expect(moved).toContainEqual(["list.ticketstatus.changed", 3, ["id", "ts_rank"]]);
    for (const [event, , changes] of moved) {
      expect([event, changes]).toEqual(["list.ticketstatus.changed", ["id", "ts_rank"]]);
    }
    await call("SetTicketStatusSortOrder", place);
    expect(await told()).toEqual([]);
  });

  it("is each change once and in order, however many make them at once", async () => {
    const TicketStatusId = await save("TicketStatus", { Name: "Busy", Status: "Active" });
    await listen();
    const names = Array.from({ length: 6 }, (_, count) => `Busy ${count}`);
    await Promise.all(names.map((Name) => save("TicketStatus", { TicketStatusId, Name })));
    await desk.deliver();
    const events = desk.received();
    expect(events.map(({ Event }) => Event)).toEqual(names.map(() => "list.ticketstatus.changed"));
    const order = await desk.rows("select event_id from webhook_delivery order by delivery_id");
    expect(events.map(({ EventId }) => EventId)).toEqual(order.map(({ event_id }) => event_id));
  });

  it("is nothing when a row is refused, is needed, or is not the caller's to change", async () => {
    await listen();
    for (const [operation, body, status] of [
      ["SaveTicketStatusEntity", { Name: "" }, 400],
      ["SaveTicketTypeEntity", { Name: "x", DefaultTicketStatus: 987_654 }, 400],
      ["SaveTicketPriorityEntity", { TicketPriorityId: 987_654, Name: "x" }, 404],
      ["DeleteTicketStatusEntity?ticketStatusEntityId=1", undefined, 400],
    ] as const) {
      expect([operation, (await call(operation, body)).status]).toEqual([operation, status]);
    }
    const denied = await call("SaveTicketStatusEntity", { Name: "x" }, { as: agent });
    expect(denied.status).toBe(403);
    expect(await told()).toEqual([]);
  });

  it("is not who belongs to a category, nor what tags there are", async () => {
    await listen();
    await call("SaveTicketTag", { TicketTag: { Name: "New" } });
    await call("SaveTags", { Tags: [{ Name: "Newer" }] });
    const url = `${api.url}/api/counterfoil/v1/categories/1/members`;
    const answer = await fetch(url, {
      method: "PUT",
      headers: {
        "content-type": "application/json",
        authorization: `Basic ${btoa(api.administrator)}`,
      },
      body: JSON.stringify([{ AssociateId: 1, Weight: 3 }]),
    });
    expect(answer.ok).toBe(true);
    expect(await told()).toEqual([]);
  });

  it.each([
    "list.ticketstatus.created",
    "list.tickettype.changed",
    "list.ticketpriority.softdeleted",
    "LIST.EJCATEGORY.CHANGED",
    "person.deleted",
    "contact.changed",
    "associate.changed",
  ])("can be asked for as %s alone", async (event) => {
    expect(await desk.hook({ Events: [event] })).toBeGreaterThan(0);
  });

  it.each(["list.ticketstatus.deleted", "list.tag.created", "person.softdeleted"])(
    "cannot be asked for as %s, which never happens",
    async (event) => {
      await expect(desk.hook({ Events: [event] })).rejects.toThrow("refused");
    },
  );
});
