import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { listDesk } from "../lists/list-desk.ts";

const MAILBOXES = "/../counterfoil/v1/mailboxes";
type Trial = { readonly IsReachable: boolean; readonly Message: string };
type Answer = ErrorBody & { readonly MailboxId: number };

describeEachDatabase("mailboxes", (database) => {
  const api = testApi(database);
  const { rows } = listDesk(api, database);
  let agent = "";

  beforeAll(async () => {
    agent = await api.addUser("anna", "Agent");
  });

  const ask = <Json = Answer>(target: string, body?: unknown, as = api.administrator) =>
    callResource<Json>(api, target, { ...(body !== undefined && { body }), as });
  const box = {
    Address: "support@example.com",
    FriendlyName: "Support",
    ServerType: "Imaps",
    ServerHost: "mail.example.com",
    ServerPort: 993,
    UserName: "support",
    Folder: "INBOX",
    TicketCategoryId: 1,
    TicketPriorityId: 2,
    TicketTypeId: 1,
    LanguageId: 1,
    ReplyTemplateId: 2,
    AutoReply: false,
    KeepHeaders: ["X-Priority"],
    ImportAutomatic: true,
    SuggestCategory: true,
    AnalyseTexts: true,
    Aliases: ["help@example.com"],
    Active: true,
  };

  const tried = async (body: object, as?: string) => {
    const target = `POST ${MAILBOXES}/try`;
    const { Address } = box;
    const { json } = await ask<Trial>(target, { Address, ServerType: "Imap", ...body }, as);
    return [json.IsReachable, json.Message];
  };

  describe("on trial", () => {
    const servers: Server[] = [];
    afterEach(() => {
      for (const server of servers.splice(0)) server.close();
    });
    /** Says something to whoever comes, and returns its port. */
    const saying = async (line: string): Promise<number> => {
      const server = createServer((socket) => socket.on("error", () => undefined).end(line));
      servers.push(server);
      await new Promise<void>((resolve) => {
        server.listen(0, "127.0.0.1", resolve);
      });
      return (server.address() as AddressInfo).port;
    };
    const here = "127.0.0.1";

    it.each([
      ["Imap", "* OK [CAPABILITY IMAP4rev1] ready\r\n", true],
      ["Pop", "+OK ready\r\n", true],
      ["Pop", "* OK ready\r\n", false],
      ["Imap", "220 mail.example.com ESMTP\r\n", false],
      ["Imap", "", false],
      ["Imaps", "* OK without TLS\r\n", false],
    ])("of the type %s, whose server says '%s': %s", async (ServerType, line, isReachable) => {
      const ServerPort = await saying(line);
      const [isWell, message] = await tried({ ServerType, ServerHost: here, ServerPort });
      expect(isWell).toBe(isReachable);
      expect(message).toContain(here);
    });

    it.each([
      [
        { Address: "no address" },
        "The address is not one mail address. Write it like support@example.com.",
      ],
      [{}, "Write the name of the server first."],
      [
        { ServerType: "Mailgun" },
        "A mailbox of this kind has no server of its own to try; its address is well formed.",
      ],
      [
        { ServerHost: "10.0.0.1" },
        "10.0.0.1 is in a network that this server may not call. Choose another one, or ask the operator to allow it.",
      ],
      [
        { ServerHost: here, ServerPort: 1 },
        `Nothing answers at ${here} on port 1. Check the port, and whether a firewall is between.`,
      ],
      [
        { ServerHost: here, ServerPort: 70_000 },
        `Nothing answers at ${here} on port 70000. Check the port, and whether a firewall is between.`,
      ],
    ])("%j: %s", async (body, message) => {
      expect(await tried(body)).toEqual([false, message]);
    });

    it("are for whoever administers them", async () => {
      expect((await ask(`POST ${MAILBOXES}/try`, { Address: box.Address }, agent)).status).toBe(
        403,
      );
    });
  });

  it("are made, read, changed and removed", async () => {
    const { status, json } = await ask(`POST ${MAILBOXES}`, box);
    expect(status).toBe(200);
    expect(json).toEqual({ MailboxId: json.MailboxId, ...box });
    const one = `${MAILBOXES}/${json.MailboxId}`;
    expect((await ask(`GET ${one}`)).json).toEqual(json);
    expect((await ask<readonly Answer[]>(`GET ${MAILBOXES}`)).json).toEqual([json]);
    const changed = await ask(`PUT ${one}`, { Active: false, LanguageId: 0 });
    expect(changed.json).toEqual({ ...json, Active: false, LanguageId: 0 });
    expect((await ask(`DELETE ${one}`)).status).toBe(204);
    expect((await ask(`GET ${one}`)).status).toBe(404);
    const entries = await rows<{ action: string }>(
      "select action from audit_entry where area = 'Mailbox' order by audit_id",
    );
    expect(entries.map(({ action }) => action)).toEqual(["Made", "Changed", "Deleted"]);
  });

  it("have an address that no other one has, as its own or as an alias", async () => {
    const first = (await ask(`POST ${MAILBOXES}`, box)).json.MailboxId;
    const taken = async (wishes: object) => {
      const { status, json } = await ask(`POST ${MAILBOXES}`, {
        Address: "other@example.com",
        ...wishes,
      });
      return status === 200 ? status : Object.keys(json.ValidationErrors ?? {});
    };
    expect(await taken({ Address: "SUPPORT@example.com" })).toEqual(["Address"]);
    expect(await taken({ Address: "help@example.com" })).toEqual(["Address"]);
    expect(await taken({ Aliases: ["Support@Example.com"] })).toEqual(["Aliases/0"]);
    expect(await taken({ Aliases: ["a@example.com", "A@example.com"] })).toEqual(["Aliases/1"]);
    expect((await ask(`PUT ${MAILBOXES}/${first}`, { Aliases: [] })).status).toBe(200);
    expect(await taken({ Address: "help@example.com", ServerType: "SmsPlugin" })).toBe(200);
    expect(await taken({ ServerType: "SmsPlugin" })).toEqual(["ServerType"]);
  });

  it("of two that are made at once with one address, one is refused", async () => {
    const twice = await Promise.all(
      [1, 2].map(() => ask(`POST ${MAILBOXES}`, { Address: "race@example.com" })),
    );
    expect(new Set(twice.map(({ status }) => status))).toEqual(new Set([200, 400]));
  });

  it.each([
    [{ Address: "" }, ["Address"]],
    [{ Address: "no address" }, ["Address"]],
    [{ Address: "a@b.c, d@e.f" }, ["Address"]],
    [{ ServerPort: 65_536 }, ["ServerPort"]],
    [{ ServerPort: -1 }, ["ServerPort"]],
    [{ KeepHeaders: ["X-Good", "not a header"] }, ["KeepHeaders/1"]],
    [{ TicketCategoryId: 987_654, LanguageId: 99 }, ["LanguageId", "TicketCategoryId"]],
    [{ TicketPriorityId: 987_654, TicketTypeId: 99 }, ["TicketPriorityId", "TicketTypeId"]],
    [{ ReplyTemplateId: 987_654 }, ["ReplyTemplateId"]],
    [{ FriendlyName: "x".repeat(256) }, ["FriendlyName"]],
    [{ MailboxId: 5 }, ["MailboxId"]],
  ])("refuse %j at %j, and nothing is stored", async (wishes, members) => {
    const before = await rows("select * from mailbox");
    const { status, json } = await ask(`POST ${MAILBOXES}`, {
      Address: "new@example.com",
      ...wishes,
    });
    expect([status, Object.keys(json.ValidationErrors ?? {}).sort()]).toEqual([400, members]);
    expect(await rows("select * from mailbox")).toEqual(before);
  });

  it("are for administrators", async () => {
    for (const target of [`GET ${MAILBOXES}`, `GET ${MAILBOXES}/1`, `DELETE ${MAILBOXES}/1`]) {
      expect((await ask(target, undefined, agent)).status).toBe(403);
    }
    expect((await ask(`POST ${MAILBOXES}`, box, agent)).status).toBe(403);
  });
});
