import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApi } from "../../src/server/build-api.ts";
import type { HttpServer } from "../../src/server/http/build-server.ts";
import { createOutgoingCalls } from "../../src/server/outgoing/create-outgoing-calls.ts";
import type { Resolve } from "../../src/server/outgoing/guarded-lookup.ts";
import { createWebhookDeliverer } from "../../src/server/webhooks/webhook-deliverer.ts";
import { basicOf } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { webhookReceiver } from "../support/webhook-receiver.ts";

/** Names, and the addresses that they stand for. */
const names: Readonly<Record<string, readonly string[]>> = {
  localhost: ["127.0.0.1"],
  "inside.example": ["127.0.0.1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "mixed.example": ["127.0.0.1", "8.8.8.8"],
  "127.0.0.1.nip.example": ["127.0.0.1"],
  "metadata.google.internal": ["169.254.169.254"],
};
const resolve: Resolve = (host, callback) => {
  const found = names[host] ?? [];
  const addresses = found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  callback(found.length === 0 ? new Error("ENOTFOUND") : null, addresses);
};

/** Ways to write the address of a service of this machine. Each arrives where nothing guards it. */
const waysIn = [
  "http://127.0.0.1:{port}/200",
  "http://127.1:{port}/200",
  "http://2130706433:{port}/200",
  "http://0x7f000001:{port}/200",
  "http://0x7f.0.0.1:{port}/200",
  "http://0177.0.0.1:{port}/200",
  "http://017700000001:{port}/200",
  "http://127.0.0.1.:{port}/200",
  "http://%31%32%37.0.0.1:{port}/200",
  "http://１２７。0。0。1:{port}/200",
  "http://[::ffff:127.0.0.1]:{port}/200",
  "http://[::ffff:7f00:1]:{port}/200",
  "http://user:word@127.0.0.1:{port}/200",
  "http://public.example@127.0.0.1:{port}/200",
  "http://localhost:{port}/200",
  "http://LOCALHOST:{port}/200",
  "http://inside.example:{port}/200",
  "http://mapped.example:{port}/200",
  "http://mixed.example:{port}/200",
  "http://127.0.0.1.nip.example:{port}/200",
  "http:\\\\127.0.0.1:{port}/200",
  "http:/127.0.0.1:{port}/200",
] as const;

/** Nothing of ours listens there, or not in this way. */
const others = [
  "http://0.0.0.0:{port}/200",
  "http://[::1]:{port}/200",
  "http://[::]:{port}/200",
  "http://127.255.255.254:{port}/200",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://192.168.0.1/",
  "http://100.64.0.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://2852039166/latest/meta-data/",
  "http://metadata.google.internal/computeMetadata/v1/",
  "http://100.100.100.200/latest/meta-data/",
  "http://[fd00:ec2::254]/latest/meta-data/",
  "http://[fe80::1]/",
  "http://[fc00::1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
  "http://[ff02::1]/",
  "http://224.0.0.1/",
  "https://127.0.0.1:{port}/200",
  "ftp://127.0.0.1:{port}/200",
  "file:///etc/passwd",
  "gopher://127.0.0.1:{port}/200",
  "dict://127.0.0.1:{port}/200",
  "data:text/plain,200",
  "javascript:fetch(1)",
  "unix:/var/run/docker.sock",
  "//127.0.0.1:{port}/200",
  "127.0.0.1:{port}/200",
] as const;

const outgoing = (allowedNetworks: readonly string[], asked: Resolve = resolve) =>
  createOutgoingCalls({ allowedNetworks, allowHttp: true, timeoutMs: 2000, resolve: asked });

describe("the address of a webhook", () => {
  const database = testDatabase();
  const api = testApi(database);
  const receiver = webhookReceiver();
  let server: HttpServer | undefined;
  const port = () => new URL(receiver.url).port;

  beforeAll(async () => {
    server = buildApi(
      { ...api.context, outgoing: outgoing([]) },
      {
        profile: "current",
        datesUnzonedByDefault: false,
        requestBytes: 65_536,
        requestsPerSecond: 0,
        trustProxy: [],
        corsOrigins: [],
        clock: null,
      },
    );
    await server.app.ready();
  });
  afterAll(() => server?.drain(1000));

  const post = async (path: string, TargetUrl: string) => {
    const payload = { Name: "In", Events: ["ticket.created"], TargetUrl };
    const answer = await server?.app.inject({
      method: "POST",
      url: path,
      headers: { authorization: basicOf(api.administrator) },
      payload,
    });
    return { status: answer?.statusCode, text: answer?.body ?? "" };
  };
  /** Delivers an event to an address that was stored in whichever way, and tells why it failed. */
  async function deliverTo(target: string, calls = outgoing([])): Promise<unknown> {
    await database.db.query("delete from webhook_delivery");
    await database.db.query("delete from webhook");
    const { json } = await api.call<{ WebhookId: number }>("SaveWebhook", {
      agent: "Webhook",
      body: { Name: "In", Events: ["ticket.created"], TargetUrl: `${receiver.url}/200` },
    });
    await database.db.query("update webhook set target_url = $1", [target]);
    await api.call("SaveTicketEntity", { body: { Title: "Deliver me" } });
    receiver.calls.length = 0;
    await createWebhookDeliverer({ ...api.context, outgoing: calls }).deliverDue();
    const log = await fetch(
      `${api.url}/api/counterfoil/v1/webhooks/${String(json.WebhookId)}/deliveries`,
      { headers: { authorization: basicOf(api.administrator) } },
    );
    const [delivery] = (await log.json()) as readonly { readonly Failure: unknown }[];
    return delivery?.Failure;
  }

  it.each([...waysIn, ...others])("%s is called by nobody", async (pattern) => {
    const target = pattern.replace("{port}", port());
    receiver.calls.length = 0;
    const saved = await post("/api/v1/Webhook", target);
    expect(saved.status).toBe(400);
    const tried = await post("/api/v1/Webhook/Test", target);
    expect(tried.text).not.toContain('"Success":true');
    expect(receiver.calls).toEqual([]);
    expect((await database.db.query("select 1 from webhook where name = 'In'")).rows).toEqual([]);
    // What is no address cannot be stored in any way.
    const failure = URL.canParse(target) ? await deliverTo(target) : "schemeNotAllowed";
    expect(failure).toMatch(/^(?:addressNotAllowed|schemeNotAllowed)$/);
    expect(receiver.calls).toEqual([]);
    await database.db.query("delete from webhook");
  });

  it.each(waysIn)("%s would arrive, were it not refused", async (pattern) => {
    expect(await deliverTo(pattern.replace("{port}", port()), outgoing(["127.0.0.0/8"]))).toBe(
      null,
    );
    expect(receiver.calls).toHaveLength(1);
    await database.db.query("delete from webhook");
  });

  it("counts at the moment of the call: a name that leads elsewhere by then is not followed", async () => {
    const answers = [["127.0.0.1"], ["10.0.0.1"]];
    let asked = 0;
    const rebinding: Resolve = (_host, callback) => {
      asked += 1;
      const addresses = answers.shift() ?? [];
      callback(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      );
    };
    const calls = outgoing(["127.0.0.1"], rebinding);
    const target = `http://rebinding.example:${port()}/200`;
    expect(await deliverTo(target, calls)).toBeNull();
    expect([receiver.calls.length, asked]).toEqual([1, 1]);
    expect(await deliverTo(target, calls)).toBe("addressNotAllowed");
    expect([receiver.calls.length, asked]).toEqual([0, 2]);
  });

  it("is not left for another one that the target names", async () => {
    expect(await deliverTo(`${receiver.url}/302`, outgoing(["127.0.0.1"]))).toBeNull();
    expect(receiver.calls.map(({ path }) => path)).toEqual(["/302"]);
  });
});
