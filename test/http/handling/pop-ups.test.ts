import { beforeEach, describe, expect, it } from "vitest";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { ask, basicOf } from "../../support/browser.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { handlingDesk, type Name } from "./handling-desk.ts";

const NEW_TICKET = 1;
const NEW_MESSAGE = 2;
const HOTLIST = 512;
const DAY = 86_400;
const address = "/api/counterfoil/v1/pop-ups";

describeEachDatabase("what pops up", (database) => {
  const api = testApi(database);
  const desk = handlingDesk(api, database);
  const { as, ids, create } = desk;

  beforeEach(async () => {
    api.clock.set(testStart);
    await desk.sql("delete from pop_up");
    await desk.wish("lead", { popUp: NEW_TICKET | NEW_MESSAGE });
  });

  const ofLead = () => create({ OwnedBy: { AssociateId: ids.lead } });
  const tell = (ticketId: number, name = "NotifyNewTicket") =>
    api.call(name, { body: { TicketEntityId: ticketId } });
  const list = async (who: Name = "lead") => {
    const { text } = await ask(api, address, { headers: { authorization: basicOf(as[who]) } });
    return JSON.parse(text) as { PopUpId: number; TicketId: number }[];
  };
  const clear = async (popUpId: number | string, who: Name = "lead") =>
    (
      await ask(api, `${address}/${popUpId}`, {
        method: "DELETE",
        headers: { authorization: basicOf(as[who]) },
      })
    ).status;

  it("is listed for its user, the newest first", async () => {
    const [one, other] = [await ofLead(), await ofLead()];
    await tell(one);
    api.clock.set(testStart + 60);
    await tell(other, "NotifyNewTicketMessage");
    const shared = {
      PopUpId: expect.any(Number) as number,
      CausedByAssociateId: ids.admin,
      Text: "",
      Url: "",
    };
    expect(await list()).toEqual([
      {
        ...shared,
        NotifyType: "NewTicketMessage",
        TicketId: other,
        WebhookId: 0,
        CreatedAt: "2026-03-02T09:01:00Z",
        ExpiresAt: "2026-03-03T09:01:00Z",
      },
      {
        ...shared,
        NotifyType: "NewTicket",
        TicketId: one,
        WebhookId: 0,
        CreatedAt: "2026-03-02T09:00:00Z",
        ExpiresAt: "2026-03-03T09:00:00Z",
      },
    ]);
    expect(await list("lea")).toEqual([]);
  });

  it("is cleared by its user alone, once", async () => {
    await tell(await ofLead());
    const [popUp] = await list();
    const id = popUp?.PopUpId ?? 0;
    expect(await clear(id, "lea")).toBe(404);
    expect(await clear(id, "admin")).toBe(404);
    expect(await list()).toHaveLength(1);
    expect(await clear(id)).toBe(204);
    expect(await clear(id)).toBe(404);
    expect(await clear("x")).toBe(400);
  });

  it("is not shown once it has expired, and a job removes it", async () => {
    await tell(await ofLead());
    api.clock.set(testStart + DAY - 1);
    expect(await list()).toHaveLength(1);
    const jobs = createJobRunner(api.context);
    expect(await jobs.runCycle(testStart + DAY - 1)).toMatchObject({ expired: 0 });
    api.clock.set(testStart + DAY);
    expect(await list()).toEqual([]);
    expect(await jobs.runCycle(testStart + DAY)).toMatchObject({ expired: 1 });
    const { rows } = await database.db.query("select from pop_up");
    expect(rows).toEqual([]);
  });

  it("lasts as long as the desk says", async () => {
    await desk.sql("update setting set value = '60' where name = 'NotificationExpire'");
    await desk.refreshDesk();
    await tell(await ofLead());
    await desk.sql("update setting set value = '86400' where name = 'NotificationExpire'");
    await desk.refreshDesk();
    expect(await list()).toMatchObject([{ ExpiresAt: "2026-03-02T09:01:00Z" }]);
  });

  it("is cleared by ClearNotify, as far as it is the caller's", async () => {
    for (let told = 0; told < 3; told += 1) await tell(await ofLead());
    const popUpIds = (await list()).map(({ PopUpId }) => PopUpId);
    const clearAs = async (who: Name, Ids: unknown) =>
      (await api.call("ClearNotify", { as: as[who], body: { Ids } })).status;
    expect(await clearAs("lea", popUpIds)).toBe(204);
    expect(await list()).toHaveLength(3);
    expect(await clearAs("lead", [])).toBe(204);
    expect(await clearAs("lead", [...popUpIds.slice(1), 0, -1, 987_654])).toBe(204);
    expect((await list()).map(({ PopUpId }) => PopUpId)).toEqual(popUpIds.slice(0, 1));
    const many = Array.from({ length: 1001 }, (_, index) => index);
    const refused = await api.call("ClearNotify", { body: { Ids: many } });
    expect([refused.status, Object.keys(refused.json.ValidationErrors ?? {})]).toEqual([
      400,
      ["Ids"],
    ]);
  });

  const askFor = async (TicketId: number, more: object = {}, who: Name = "admin") =>
    (
      await api.call<number[]>("GetHotlistEjUsers", {
        as: as[who],
        body: { TicketId, NotifyType: "NewTicketMessage", Channel: "Email", ...more },
      })
    ).json;
  const ejUserId = async (name: Name) => {
    const { rows } = await database.db.query<{ id: number }>(
      "select service_user_id as id from app_user where user_id = $1",
      [ids[name]],
    );
    return rows[0]?.id;
  };

  describe("GetHotlistEjUsers", () => {
    it("names who has the ticket as a favourite and wants to hear of the event there", async () => {
      const id = await create();
      await desk.likes("lead", id);
      await desk.likes("lea", id);
      await desk.wish("lead", { email: NEW_MESSAGE | HOTLIST });
      await desk.wish("lea", { email: NEW_MESSAGE, popUp: NEW_MESSAGE | HOTLIST });
      expect(await askFor(id)).toEqual([await ejUserId("lead")]);
      expect(await askFor(id, { Channel: "PopUp" })).toEqual([await ejUserId("lea")]);
      expect(await askFor(id, { Channel: "Sms" })).toEqual([]);
      expect(await askFor(id, { Channel: "Unknown" })).toEqual([]);
      expect(await askFor(id, { NotifyType: "NewTicketMessage, TicketTakeOver" })).toEqual([]);
      expect(await askFor(id, { SkipAssociateIds: [ids.lead] })).toEqual([]);
      expect(await askFor(await create())).toEqual([]);
      expect(await askFor(987_654)).toEqual([]);
    });
  });
});
