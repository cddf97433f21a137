import { beforeAll, expect, it } from "vitest";
import type { Webhook } from "../../../src/contract/carriers/webhook.ts";
import { createClockControl } from "../../../src/server/jobs/clock-control.ts";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { withDeliveries } from "../../../src/server/webhooks/with-deliveries.ts";
import { createWebhookDeliverer } from "../../../src/server/webhooks/webhook-deliverer.ts";
import { hookedDesk } from "../../support/hooked-desk.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver, type ReceivedCall } from "../../support/webhook-receiver.ts";

const DAY_SECONDS = 86_400;

/** Holds up whoever waits for it until a test opens it. */
class Gate {
  readonly #resolvers: (() => void)[] = [];
  readonly opened = new Promise<void>((resolve) => {
    this.#resolvers.push(resolve);
  });

  open(): void {
    for (const resolve of this.#resolvers) resolve();
  }
}

const retryOf = ({ headers }: ReceivedCall) => headers["x-superoffice-retry"];
const keyOf = ({ body }: ReceivedCall) => (JSON.parse(body) as { PrimaryKey: number }).PrimaryKey;

describeEachDatabase("deliveries", (database) => {
  const api = testApi(database, { webhookTimeoutMs: 2000 });
  const receiver = webhookReceiver();
  const desk = hookedDesk(database, api, receiver);
  let tickets: readonly number[] = [];

  beforeAll(async () => {
    tickets = [await desk.ticket(), await desk.ticket(), await desk.ticket()];
  });

  const [first, second, third] = [0, 1, 2].map((index) => () => tickets[index] ?? 0);
  let titles = 0;
  const change = async (ticketId = first?.() ?? 0) => {
    titles += 1;
    await desk.ticket({ TicketId: ticketId, Title: `Title ${titles}` });
  };
  const webhook = async (id: number) => {
    const { json } = await api.call<JsonOf<typeof Webhook>>(`GetWebhook?webhookId=${id}`, {
      agent: "Webhook",
    });
    return json;
  };
  const restart = (WebhookId: number) =>
    api.call("SaveWebhook", { agent: "Webhook", body: { WebhookId, State: "Active" } });
  const states = () =>
    desk.rows("select state, dropped_because, attempts from webhook_delivery order by delivery_id");

  it("count as made when the answer is 200 and nothing else", async () => {
    const id = await desk.hook();
    await change();
    await desk.deliver();
    expect(await webhook(id)).toMatchObject({
      TotalCalls: 1,
      TotalErrors: 0,
      ConsecutiveErrors: 0,
      LastError: null,
      State: "Active",
    });
    receiver.answerWith(() => 204);
    await change();
    await desk.deliver();
    expect(await webhook(id)).toMatchObject({
      TotalCalls: 2,
      TotalErrors: 1,
      ConsecutiveErrors: 1,
      LastError: expect.stringContaining("HTTP 204"),
    });
    receiver.answerWith(null);
    await desk.pass(1);
    expect(await webhook(id)).toMatchObject({ TotalErrors: 1, ConsecutiveErrors: 0 });
    expect(await states()).toMatchObject([
      { state: 2, attempts: 1 },
      { state: 2, attempts: 2 },
    ]);
  });

  it("are repeated after 1 and 4 seconds, in three rounds, with the same bytes", async () => {
    await desk.hook({ Secret: "s" });
    // Another ticket is taken now and then, so that the webhook is not given up.
    receiver.answerWith((call) => (keyOf(call) === first?.() ? 500 : 200));
    await change();
    const begunAt = api.clock.now();
    const attempts: (readonly [number, unknown])[] = [];
    const bodies = new Set<string>();
    const signatures = new Set<unknown>();
    await desk.deliver();
    for (let seconds = 0; seconds <= 16; seconds += 1) {
      for (const call of desk.receivedCalls()) {
        if (keyOf(call) !== first?.()) continue;
        attempts.push([api.clock.now() - begunAt, retryOf(call)]);
        bodies.add(call.body);
        signatures.add(call.headers["x-superoffice-signature"]);
      }
      await change(second?.());
      await desk.pass(1);
    }
    expect(attempts).toEqual([
      [0, "0"],
      [1, "1"],
      [5, "2"],
      [5, "0"],
      [6, "1"],
      [10, "2"],
      [10, "0"],
      [11, "1"],
      [15, "2"],
    ]);
    expect([bodies.size, signatures.size]).toEqual([1, 1]);
    const [dropped] = await states();
    expect(dropped).toEqual({ state: 3, dropped_because: 1, attempts: 9 });
  });

  it("keep the order of one ticket, and hold no other up", async () => {
    await desk.hook();
    receiver.answerWith((call) => (keyOf(call) === first?.() ? 500 : 200));
    await change(first?.());
    await change(second?.());
    await change(first?.());
    await change(third?.());
    await desk.deliver();
    const called = desk.receivedCalls().map(keyOf);
    expect([called.length, new Set(called)]).toEqual([3, new Set(tickets)]);
    receiver.answerWith(null);
    await desk.pass(5);
    const [one, two, ...others] = desk.received();
    expect([one?.PrimaryKey, two?.PrimaryKey, others]).toEqual([first?.(), first?.(), []]);
    const order = await desk.rows(
      `select event_id from webhook_delivery where primary_key = ${first?.()} order by delivery_id`,
    );
    expect([one?.EventId, two?.EventId]).toEqual(order.map(({ event_id }) => event_id));
  });

  it("of a slow webhook hold no other webhook up, nor its other tickets", async () => {
    const gate = new Gate();
    await desk.hook({ Name: "slow" });
    await desk.hook({ Name: "quick" });
    const isHeld = ({ body }: ReceivedCall) =>
      body.includes('"slow"') && body.includes(`"PrimaryKey":${first?.()},`);
    receiver.answerWith(async (call) => {
      if (isHeld(call)) await gate.opened;
      return 200;
    });
    await change(first?.());
    await change(second?.());
    const delivering = desk.deliver();
    await expect.poll(() => receiver.calls.length).toBe(4);
    const done = "select count(*)::int as done from webhook_delivery where state = 2";
    await expect.poll(async () => (await desk.rows(done))[0]?.["done"]).toBe(3);
    gate.open();
    await delivering;
    expect((await desk.rows(done))[0]?.["done"]).toBe(4);
  });

  it("stop after nine failures in a row, tell who wants to know, and lose nothing in a day", async () => {
    const id = await desk.hook({
      ErrorEmails: ["anna@example.com"],
      ErrorAssociates: [{ Id: 1 }],
      NotifyVia: "Email, InApp",
      NotifyWhen: "FirstFailure, Disabling",
    });
    const watcher = await desk.hook({
      Name: "watcher",
      Events: ["webhook*.errors"],
      TargetUrl: `${receiver.url}/watch200`,
    });
    receiver.answerWith(({ path }) => (path.startsWith("/watch") ? 200 : 503));
    await change(first?.());
    await change(second?.());
    await change(first?.());
    await desk.pass(60);
    const disabled = await webhook(id);
    expect(disabled.State).toBe("TooManyErrors");
    // Calls about both tickets were under way when it was the ninth.
    expect([9, 10]).toContain(disabled.ConsecutiveErrors);
    expect(disabled.TotalErrors).toBe(disabled.ConsecutiveErrors);
    const calls = desk.receivedCalls();
    const watched = calls.filter(({ path }) => path.startsWith("/watch"));
    expect(watched.map(({ body }) => JSON.parse(body) as object)).toMatchObject([
      { Event: `webhook${id}.errors`, Entity: "webhook", PrimaryKey: id, WebhookName: "watcher" },
    ]);
    expect((await webhook(watcher)).State).toBe("Active");
    const mails = "select kind, recipients, webhook_id from outbox order by outbox_id";
    const mail = {
      kind: 2,
      recipients: [{ address: "anna@example.com" }, { userId: 1 }],
      webhook_id: id,
    };
    expect(await desk.rows(mails)).toEqual([mail, mail]);
    const popUps = "select user_id, notification, webhook_id from pop_up order by pop_up_id";
    const popUp = { user_id: 1, notification: 1024, webhook_id: id };
    expect(await desk.rows(popUps)).toEqual([popUp, popUp]);

    for (let hour = 0; hour < 24; hour += 1) {
      await change(hour % 2 === 0 ? first?.() : third?.());
      await desk.pass(DAY_SECONDS / 24);
    }
    expect(desk.received()).toEqual([]);
    receiver.answerWith(null);
    expect((await restart(id)).status).toBe(200);
    receiver.calls.length = 0;
    await desk.deliver();
    const events = desk.received();
    const stored = await desk.rows(
      `select event_id, primary_key from webhook_delivery where webhook_id = ${id} order by delivery_id`,
    );
    expect(stored).toHaveLength(27);
    for (const ticketId of tickets) {
      const inOrder = stored.filter(({ primary_key }) => primary_key === ticketId);
      expect(
        events.filter(({ PrimaryKey }) => PrimaryKey === ticketId).map(({ EventId }) => EventId),
      ).toEqual(inOrder.map(({ event_id }) => event_id));
    }
    expect(await webhook(id)).toMatchObject({ State: "Active", ConsecutiveErrors: 0 });
  });

  it("end at once when the target is gone", async () => {
    const id = await desk.hook();
    receiver.answerWith(() => 410);
    for (let count = 0; count < 12; count += 1) await desk.ticket();
    await desk.pass(60);
    expect(await webhook(id)).toMatchObject({ State: "TooManyErrors" });
    // Those that were under way when the first one was answered.
    expect(desk.receivedCalls().length).toBeLessThanOrEqual(8);
    expect((await states()).map(({ state }) => state)).toEqual(Array.from({ length: 12 }, () => 1));
  });

  it("of a webhook that is stopped are given up, and none is kept for it", async () => {
    const id = await desk.hook();
    await change();
    await api.call("SaveWebhook", { agent: "Webhook", body: { WebhookId: id, State: "Stopped" } });
    await change();
    expect(await states()).toEqual([{ state: 3, dropped_because: 3, attempts: 0 }]);
    await restart(id);
    receiver.calls.length = 0;
    await desk.deliver();
    expect(desk.received()).toEqual([]);
  });

  it("are gone with their webhook", async () => {
    const id = await desk.hook();
    await change();
    await api.call(`DeleteWebhook?webhookId=${id}`, { agent: "Webhook" });
    await desk.deliver();
    expect([await states(), desk.received()]).toEqual([[], []]);
  });

  it("tell other webhooks that one was started and stopped", async () => {
    const [watcher, id] = [await desk.hook({ Events: ["webhook*"] }), await desk.hook()];
    await api.call("SaveWebhook", { agent: "Webhook", body: { WebhookId: id, State: "Stopped" } });
    await restart(id);
    receiver.calls.length = 0;
    await desk.deliver();
    expect(desk.received().map(({ Event }) => Event)).toEqual([
      `webhook${id}.started`,
      `webhook${id}.stopped`,
      `webhook${id}.started`,
    ]);
    const about = await desk.rows(
      `select from webhook_delivery where webhook_id = ${watcher} and primary_key = ${watcher}`,
    );
    expect(about).toEqual([]);
  });

  it("are taken over from a process that is gone, in order, and not before", async () => {
    await desk.hook();
    await change();
    await change();
    const gate = new Gate();
    receiver.answerWith(async () => {
      await gate.opened;
      return 200;
    });
    const gone = { ...api.context, database: await lostDatabase() };
    const dying = createWebhookDeliverer(gone).deliverDue();
    await expect.poll(() => receiver.calls.length).toBe(1);
    const [sent] = desk.received();
    receiver.answerWith(null);
    await desk.pass(59);
    expect(desk.received()).toEqual([]);
    await desk.pass(1);
    expect(desk.received().map(({ EventId }) => EventId)).toMatchObject([
      sent?.EventId,
      expect.not.stringMatching(sent?.EventId ?? ""),
    ]);
    gate.open();
    await dying;
    expect((await states()).map(({ attempts }) => attempts)).toEqual([1, 1]);
  });

  /** Whoever uses it can take what is due, and can store nothing afterwards. */
  async function lostDatabase() {
    const { db } = database;
    let queries = 0;
    return new Proxy(db, {
      get(target, name) {
        if (name !== "query") return Reflect.get(target, name) as unknown;
        return (...args: Parameters<typeof db.query>) => {
          queries += 1;
          return queries <= 2
            ? db.query(...args)
            : Promise.reject(new Error("this process is gone"));
        };
      },
    });
  }

  it("happen once and in order, however many processes are at it", async () => {
    await desk.hook();
    for (let round = 0; round < 10; round += 1) {
      for (const ticketId of tickets) await change(ticketId);
    }
    const seen: string[] = [];
    receiver.answerWith(({ body }) => {
      seen.push((JSON.parse(body) as { EventId: string }).EventId);
      return 200;
    });
    await Promise.all([1, 2, 3].map(() => createWebhookDeliverer(api.context).deliverDue()));
    const stored = await desk.rows(
      "select event_id, primary_key from webhook_delivery order by delivery_id",
    );
    expect(seen.toSorted()).toEqual(stored.map(({ event_id }) => String(event_id)).toSorted());
    for (const ticketId of tickets) {
      const own = stored
        .filter(({ primary_key }) => primary_key === ticketId)
        .map(({ event_id }) => String(event_id));
      expect(seen.filter((id) => own.includes(id))).toEqual(own);
    }
  });

  it("happen at their second while the clock is moved on", async () => {
    await desk.hook();
    const begunAt = api.clock.now();
    const times: number[] = [];
    receiver.answerWith(() => {
      times.push(api.clock.now() - begunAt);
      return times.length < 3 ? 500 : 200;
    });
    await change();
    const turns = withDeliveries(createJobRunner(api.context), createWebhookDeliverer(api.context));
    await createClockControl(api.clock, turns).advance(3600);
    expect([times, api.clock.now() - begunAt]).toEqual([[0, 1, 5], 3600]);
  });

  it("begin by themselves as soon as something happens, and end on request", async () => {
    await desk.hook();
    const deliverer = createWebhookDeliverer(api.context);
    deliverer.start();
    await change();
    await expect.poll(() => receiver.calls.length).toBe(1);
    await deliverer.stop();
    await change();
    await deliverer.deliverDue();
    expect(receiver.calls).toHaveLength(1);
  });
});
