import { beforeAll, expect, it } from "vitest";
import type { WebhookDelivery } from "../../../src/contract/additions/webhook-delivery.ts";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { basicOf } from "../../support/browser.ts";
import { hookedDesk } from "../../support/hooked-desk.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver } from "../../support/webhook-receiver.ts";

type Delivery = JsonOf<typeof WebhookDelivery>;

const DAY_SECONDS = 86_400;

describeEachDatabase("the log of deliveries", (database) => {
  const api = testApi(database);
  const receiver = webhookReceiver();
  const desk = hookedDesk(database, api, receiver);
  let ticketId = 0;
  let titles = 0;
  let lead = "";

  beforeAll(async () => {
    ticketId = await desk.ticket();
    lead = await api.addUser("lead", "Agent");
  });

  const ask = async (method: string, path: string, as = api.administrator) => {
    const response = await fetch(`${api.url}/api/counterfoil/v1/webhooks/${path}`, {
      method,
      headers: { authorization: basicOf(as) },
    });
    return { status: response.status, json: await response.json() };
  };
  const deliveries = async (id: number, query = "") =>
    (await ask("GET", `${id}/deliveries${query}`)).json as Delivery[];
  const statuses = async (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => (await ask("POST", path)).status));
  const change = async (count = 1) => {
    for (let time = 0; time < count; time += 1) {
      titles += 1;
      await desk.ticket({ TicketId: ticketId, Title: `Title ${titles}` });
    }
  };

  it("tells what was sent and how it was answered", async () => {
    const id = await desk.hook();
    await change();
    expect(await deliveries(id)).toMatchObject([
      { State: "Waiting", Attempts: 0, Payload: null, Answer: null, AttemptedAt: null },
    ]);
    receiver.answerWith(() => 500);
    await desk.deliver();
    const [call] = desk.receivedCalls();
    const [failed] = await deliveries(id);
    expect(failed).toMatchObject({
      State: "Waiting",
      Attempts: 1,
      Payload: call?.body,
      AnswerStatus: 500,
      Answer: expect.stringMatching(/^HTTP 500\n[^]*\n\nanswer$/),
      Failure: null,
      FinishedAt: null,
    });
    expect(failed?.DueAt).not.toBeNull();
    receiver.answerWith(null);
    await desk.pass(1);
    expect(await deliveries(id)).toMatchObject([
      {
        WebhookId: id,
        EventId: call?.headers["x-superoffice-eventid"],
        Event: "ticket.changed",
        Entity: "ticket",
        PrimaryKey: ticketId,
        State: "Delivered",
        Attempts: 2,
        AnswerStatus: 200,
        DueAt: null,
        DroppedBecause: null,
      },
    ]);
  });

  it("tells why there was no answer", async () => {
    const id = await desk.hook();
    await database.db.query("update webhook set target_url = 'http://127.0.0.1:9/'");
    await change();
    await desk.deliver();
    expect(await deliveries(id)).toMatchObject([
      { State: "Waiting", AnswerStatus: null, Answer: null, Failure: "unreachable" },
    ]);
  });

  it("calls nobody in a closed network, whatever the webhook was when it was stored", async () => {
    const id = await desk.hook();
    await database.db.query("update webhook set target_url = 'http://169.254.169.254/latest'");
    await change();
    await desk.deliver();
    expect(await deliveries(id)).toMatchObject([{ Failure: "addressNotAllowed" }]);
  });

  it("does not follow a redirection", async () => {
    const id = await desk.hook();
    receiver.answerWith(() => 302);
    await change();
    await desk.deliver();
    expect(receiver.calls).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([{ State: "Waiting", AnswerStatus: 302 }]);
  });

  it("is read in parts, newest first, by state", async () => {
    const id = await desk.hook();
    await change(3);
    await desk.deliver();
    await change(2);
    const all = (await deliveries(id)).map(({ DeliveryId }) => DeliveryId);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    const ids = async (query: string) =>
      (await deliveries(id, query)).map(({ DeliveryId }) => DeliveryId);
    expect(await ids("?state=Waiting")).toEqual(all.slice(0, 2));
    expect(await ids("?state=Delivered")).toEqual(all.slice(2));
    expect(await ids("?state=Dropped")).toEqual([]);
    expect(await ids("?top=2")).toEqual(all.slice(0, 2));
    expect(await ids(`?top=2&before=${all[1]}`)).toEqual(all.slice(2, 4));
    for (const query of ["?top=0", "?top=201", "?state=Lost", "?before=x", "?before=1.5"]) {
      expect([query, (await ask("GET", `${id}/deliveries${query}`)).status]).toEqual([query, 400]);
    }
    expect((await deliveries(id, "?top=200")).length).toBe(5);
  });

  it("sends one event once more, under its id", async () => {
    const id = await desk.hook();
    await change(2);
    await desk.deliver();
    const sent = desk.received();
    const [, older] = await deliveries(id);
    const replayed = await ask("POST", `${id}/deliveries/${older?.DeliveryId}/replay`);
    expect(replayed).toMatchObject({
      status: 200,
      json: { State: "Waiting", ReplayOf: older?.DeliveryId, EventId: older?.EventId },
    });
    await desk.deliver();
    expect(desk.received()).toEqual([sent[0]]);
  });

  it("sends everything since a moment once more, in order, and each event once", async () => {
    const id = await desk.hook();
    await change();
    api.clock.set(api.clock.now() + 60);
    const since = new Date(api.clock.now() * 1000).toISOString();
    await change(3);
    await desk.deliver();
    const [, ...sent] = desk.received();
    for (let time = 0; time < 2; time += 1) {
      expect((await ask("POST", `${id}/replay?since=${since}`)).json).toEqual({ Replayed: 3 });
      await desk.deliver();
      expect(desk.received()).toEqual(sent);
    }
  });

  it("refuses to repeat what is missing, waits or is not wanted", async () => {
    const id = await desk.hook();
    await change();
    const [waiting] = await deliveries(id);
    expect(
      await statuses([
        `${id}/deliveries/${waiting?.DeliveryId}/replay`,
        `${id}/deliveries/987654/replay`,
        `${id}/deliveries/x/replay`,
        `${id}/deliveries/99999999999999999999/replay`,
        `${id}/replay`,
        `${id}/replay?since=never`,
        `987654/replay?since=2026-01-01T00:00:00Z`,
        `987654/deliveries/${waiting?.DeliveryId}/replay`,
      ]),
    ).toEqual([409, 404, 400, 400, 400, 400, 404, 404]);
    await api.call("SaveWebhook", { agent: "Webhook", body: { WebhookId: id, State: "Stopped" } });
    expect(
      await statuses([
        `${id}/deliveries/${waiting?.DeliveryId}/replay`,
        `${id}/replay?since=2026-01-01T00:00:00Z`,
      ]),
    ).toEqual([409, 409]);
    expect(await desk.rows("select from webhook_delivery")).toHaveLength(1);
  });

  it("is for administrators only, and each webhook's own", async () => {
    const [id, other] = [await desk.hook(), await desk.hook({ Events: ["person.*"] })];
    await change();
    await desk.deliver();
    const [own] = await deliveries(id);
    expect(await deliveries(other)).toEqual([]);
    const replayOfOther = `${other}/deliveries/${own?.DeliveryId}/replay`;
    expect((await ask("POST", replayOfOther)).status).toBe(404);
    for (const [method, path] of [
      ["GET", `${id}/deliveries`],
      ["POST", `${id}/deliveries/${own?.DeliveryId}/replay`],
      ["POST", `${id}/replay?since=2026-01-01T00:00:00Z`],
    ] as const) {
      expect((await ask(method, path, lead)).status).toBe(403);
    }
  });

  it("ends after a week: what nobody took is given up, what is finished is forgotten", async () => {
    const id = await desk.hook();
    const runJobs = () => createJobRunner(api.context).runCycle(api.clock.now());
    const begunAt = api.clock.now();
    await change();
    await desk.deliver();
    await database.db.query("update webhook set state = 3");
    await change();
    const states = async () => (await deliveries(id)).map(({ State }) => State);
    api.clock.set(begunAt + 7 * DAY_SECONDS - 1);
    await runJobs();
    expect(await states()).toEqual(["Waiting", "Delivered"]);
    api.clock.set(begunAt + 7 * DAY_SECONDS);
    expect((await runJobs()).failed).toBe(0);
    expect(await deliveries(id)).toMatchObject([{ State: "Dropped", DroppedBecause: "TooOld" }]);
    api.clock.set(begunAt + 14 * DAY_SECONDS);
    await runJobs();
    expect(await states()).toEqual([]);
  });
});
