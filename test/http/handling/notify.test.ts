import { beforeEach, describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { storedContents } from "../../support/database-contents.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { handlingDesk, type Masks } from "./handling-desk.ts";

const NEW_TICKET = 1;
const NEW_MESSAGE = 2;
const ACTIVATED = 8;
const TAKEN_OVER = 64;
const HOTLIST = 512;
const ALL = 4095;
const NOTIFY_MEMBERS = 256;
const MEMBERS_ONLY = 128;
const EMAIL = 2;
const SMS = 3;

describeEachDatabase("notifications", (database) => {
  const api = testApi(database);
  const desk = handlingDesk(api, database);
  const { as, ids, wish, takeTold } = desk;

  const save = (entity: object, { notify = true, by = as.admin } = {}) =>
    api.call("SaveTicketEntityWithNotify", {
      as: by,
      body: { NewEntity: entity, Notify: notify },
    });
  const owned = (name: keyof typeof ids) => ({ OwnedBy: { AssociateId: ids[name] } });
  const everything: Masks = { popUp: ALL, email: ALL, sms: ALL };

  beforeEach(async () => {
    for (const name of ["admin", "lead", "lea", "reader"] as const) await wish(name, {});
    await desk.sql("update category set flags = 0, notification_email = ''");
    await desk.sql("delete from category_member");
    await desk.refreshDesk();
  });

  describe("of a new ticket", () => {
    it("reach its owner, on every channel on which he wants to hear of new tickets", async () => {
      await wish("lead", { popUp: NEW_TICKET, email: NEW_TICKET | NEW_MESSAGE, sms: NEW_TICKET });
      const { status, json } = await save({ Title: "New", ...owned("lead") });
      expect(status).toBe(200);
      expect(json).toMatchObject({ Title: "New", OwnedBy: { AssociateId: ids.lead } });
      const { popUps, outbox } = await takeTold(json.TicketId);
      expect(popUps).toMatchObject([
        {
          user_id: ids.lead,
          notification: NEW_TICKET,
          caused_by_id: ids.admin,
          created_at: testStart,
          expires_at: testStart + 86_400,
        },
      ]);
      const mail = { template_id: 8, recipients: [{ userId: ids.lead }], notification: NEW_TICKET };
      expect(outbox).toMatchObject([
        { ...mail, kind: EMAIL },
        { ...mail, kind: SMS },
      ]);
    });

    it.each([
      ["who wants to hear of other things", { popUp: ALL - NEW_TICKET }],
      ["who wants to hear of nothing", {}],
    ])("do not reach an owner %s", async (_who, masks) => {
      await wish("lead", masks);
      const { json } = await save({ Title: "New", ...owned("lead") });
      expect(await takeTold(json.TicketId)).toEqual({ popUps: [], outbox: [] });
    });

    it("do not reach whoever makes it", async () => {
      await wish("lead", everything);
      const { json } = await save({ Title: "Mine", ...owned("lead") }, { by: as.lead });
      expect(await takeTold(json.TicketId)).toEqual({ popUps: [], outbox: [] });
    });

    it("are sent only if wished", async () => {
      await wish("lead", everything);
      const { json } = await save({ Title: "Quiet", ...owned("lead") }, { notify: false });
      expect(await takeTold(json.TicketId)).toEqual({ popUps: [], outbox: [] });
    });

    it("reach all members of a category that says so, the owner once", async () => {
      await desk.sql("update category set flags = $1", [NOTIFY_MEMBERS]);
      for (const name of ["lead", "lea", "admin"] as const) {
        await desk.sql("insert into category_member (category_id, user_id) values (1, $1)", [
          ids[name],
        ]);
        await wish(name, { popUp: NEW_TICKET });
      }
      await desk.refreshDesk();
      const { json } = await save({ Title: "New", ...owned("lead") });
      const { popUps } = await takeTold(json.TicketId);
      expect(popUps.map(({ user_id }) => user_id)).toEqual([ids.lead, ids.lea]);
    });

    it("go to the addresses of the category when nobody owns the ticket, and only then", async () => {
      await desk.sql("update category set notification_email = 'a@b.example, ,c@d.example'");
      await desk.refreshDesk();
      const unowned = await save({ Title: "New", ...owned("admin"), OwnedBy: { AssociateId: 0 } });
      const { popUps, outbox } = await takeTold(unowned.json.TicketId);
      expect(popUps).toEqual([]);
      expect(outbox).toMatchObject([
        {
          kind: EMAIL,
          template_id: 8,
          recipients: [{ address: "a@b.example" }, { address: "c@d.example" }],
        },
      ]);
      const taken = await save({ Title: "New", ...owned("lead") });
      expect((await takeTold(taken.json.TicketId)).outbox).toEqual([]);
    });

    it("reach nobody who is deleted", async () => {
      await api.addUser("leaver", "Team lead");
      await desk.sql(`update category set flags = ${NOTIFY_MEMBERS}`);
      await desk.sql(
        `insert into category_member (category_id, user_id)
         select 1, user_id from app_user where login_name = 'leaver'`,
      );
      await desk.sql(
        "update app_user set deleted = true, popup_mask = 4095 where login_name = 'leaver'",
      );
      await desk.refreshDesk();
      const { json } = await save({ Title: "New" });
      expect((await takeTold(json.TicketId)).popUps).toEqual([]);
    });
  });

  describe("of a changed ticket", () => {
    it("tell the new owner of a new ticket, and the former one that it was taken over", async () => {
      const id = await desk.create(owned("lead"));
      await wish("lead", { popUp: TAKEN_OVER });
      await wish("lea", { popUp: NEW_TICKET });
      await save({ TicketId: id, ...owned("lea") });
      const { popUps } = await takeTold(id);
      expect(popUps.map(({ user_id, notification }) => [user_id, notification])).toEqual([
        [ids.lea, NEW_TICKET],
        [ids.lead, TAKEN_OVER],
      ]);
    });

    it("say nothing of a take-over when nobody owns it, before or after", async () => {
      const id = await desk.create(owned("lead"));
      await wish("lead", { popUp: TAKEN_OVER });
      await save({ TicketId: id, OwnedBy: { AssociateId: 0 } });
      await save({ TicketId: id, ...owned("lea") });
      expect((await takeTold(id)).popUps).toEqual([]);
    });

    it.each(["Closed", "Postponed"])("tell the owner when it was %s and is active", async (was) => {
      const id = await desk.create({ ...owned("lead"), BaseStatus: was });
      await wish("lead", { email: ACTIVATED });
      await save({ TicketId: id, BaseStatus: "Active" });
      expect((await takeTold(id)).outbox).toMatchObject([{ template_id: 6 }]);
      await save({ TicketId: id, Title: "Still active" });
      expect((await takeTold(id)).outbox).toEqual([]);
    });

    it("are not sent for a save that changes nothing, nor for one that is only tried", async () => {
      const id = await desk.create(owned("lead"));
      await wish("lea", everything);
      const stored = await storedContents(database.db);
      await save({ TicketId: id, ...owned("lead") });
      const body = { NewEntity: { TicketId: id, ...owned("lea") }, Notify: true };
      const headers = { prefer: "dry-run" };
      const tried = await api.call("SaveTicketEntityWithNotify", { body, headers });
      expect(tried.status).toBe(200);
      expect(await storedContents(database.db)).toEqual(stored);
    });
  });

  describe("of a favourite", () => {
    it("take the wish to hear of favourites at all", async () => {
      const id = await desk.create(owned("lead"));
      await desk.likes("lea", id);
      await wish("lea", { popUp: TAKEN_OVER });
      await save({ TicketId: id, ...owned("admin") });
      expect((await takeTold(id)).popUps).toEqual([]);
      await wish("lea", { popUp: TAKEN_OVER | HOTLIST, email: TAKEN_OVER | HOTLIST });
      await save({ TicketId: id, ...owned("lead") });
      const { popUps, outbox } = await takeTold(id);
      expect(popUps).toMatchObject([{ user_id: ids.lea, notification: TAKEN_OVER }]);
      expect(outbox).toMatchObject([{ template_id: 17 }]);
    });

    it("stop with the right to read it", async () => {
      const id = await desk.create(owned("lead"));
      await desk.likes("reader", id);
      await wish("reader", { popUp: ALL });
      await desk.sql("update category set flags = $1", [MEMBERS_ONLY]);
      await desk.refreshDesk();
      await api.call("NotifyNewTicketMessage", { body: { TicketEntityId: id } });
      expect((await takeTold(id)).popUps).toEqual([]);
      await desk.sql("update category set flags = 0");
      await desk.refreshDesk();
      await api.call("NotifyNewTicketMessage", { body: { TicketEntityId: id } });
      expect((await takeTold(id)).popUps).toMatchObject([{ user_id: ids.reader }]);
    });
  });

  describe("through the resource", () => {
    it.each([
      ["?notify=true", 1],
      ["?notify=false", 0],
      ["", 0],
    ])("POST /Ticket%s tells %i", async (query, told) => {
      await wish("lead", { popUp: NEW_TICKET });
      const body = { Title: "By REST", ...owned("lead") };
      const { status, json } = await callResource(api, `POST /Ticket${query}`, { body });
      expect(status).toBe(200);
      expect((await takeTold(json.TicketId)).popUps).toHaveLength(told);
    });

    it("PUT /Ticket/{id}?notify=true tells as well", async () => {
      const id = await desk.create();
      await wish("lead", { popUp: NEW_TICKET });
      await callResource(api, `PUT /Ticket/${id}?notify=true`, { body: owned("lead") });
      expect((await takeTold(id)).popUps).toHaveLength(1);
    });

    it.each(["NotifyNewTicket", "NotifyNewMessage"])("%s: 204, or 404", async (name) => {
      const id = await desk.create(owned("lead"));
      await wish("lead", { popUp: ALL });
      const answer = await callResource(api, `POST /Ticket/${id}/${name}`);
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expect((await takeTold(id)).popUps).toMatchObject([
        { notification: name === "NotifyNewTicket" ? NEW_TICKET : NEW_MESSAGE },
      ]);
      for (const missing of [987_654, 0, -1]) {
        expect((await callResource(api, `POST /Ticket/${missing}/${name}`)).status).toBe(404);
      }
    });
  });

  const faults = async (body: object) => {
    const { status, json } = await api.call("SaveTicketEntityWithNotify", { body });
    return [status, Object.keys(json.ValidationErrors ?? {})];
  };

  describe("a fault in the ticket", () => {
    it("is told by the whole path, and nothing is stored", async () => {
      const stored = await storedContents(database.db);
      expect(await faults({ Notify: true })).toEqual([400, ["NewEntity"]]);
      expect(await faults({ NewEntity: { Title: "" }, Notify: true })).toEqual([
        400,
        ["NewEntity/Title"],
      ]);
      expect(await faults({ NewEntity: { TicketId: -1 } })).toEqual([400, ["NewEntity/TicketId"]]);
      expect(await faults({ NewEntity: { Slevel: "Open" } })).toEqual([400, ["NewEntity/Slevel"]]);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("a missing ticket is 404", async () => {
      expect((await save({ TicketId: 987_654, Title: "Gone" })).status).toBe(404);
    });

    it("an expected version that is another one is 412, and nobody is told", async () => {
      const id = await desk.create();
      await wish("lead", { popUp: ALL });
      const { status } = await api.call("SaveTicketEntityWithNotify", {
        body: { NewEntity: { TicketId: id, ...owned("lead") }, Notify: true },
        headers: { "if-match": '"9"' },
      });
      expect(status).toBe(412);
      expect((await takeTold(id)).popUps).toEqual([]);
    });
  });
});
