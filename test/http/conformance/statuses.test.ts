import { beforeAll, describe, expect, it } from "vitest";
import { defineCarrier } from "../../../src/contract/carrier.ts";
import { bool, dictionary, text } from "../../../src/contract/member.ts";
import { openConnection } from "../../../src/server/storage/connection.ts";
import { basicOf } from "../../support/browser.ts";
import { readXmlAnswer } from "../../support/read-xml-answer.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";

const BODY_BYTES = 4096;

/** The members of every failure, in order. */
const ErrorAnswer = defineCarrier("Error", {
  Error: bool(),
  ErrorType: text(),
  ErrorMessage: text(),
  Message: text(),
  MessageDetail: text(),
  ErrorSource: text(),
  OperationId: text(),
  ValidationErrors: dictionary(text()),
});

interface Failing {
  readonly status: number;
  readonly what: string;
  readonly errorType: string;
  readonly source: string | null;
  readonly send: (headers: Record<string, string>) => Promise<Response>;
  /** Headers that the answer needs to be of use. */
  readonly headers?: Readonly<Record<string, RegExp>>;
  readonly members?: readonly string[];
  /** The caller accepts nothing that there is, so he gets JSON. */
  readonly onlyJson?: true;
}

/** A body, and headers beside those of every call. */
interface Sent {
  readonly body?: unknown;
  readonly [header: string]: unknown;
}

describeOneDatabase("a failure", (database) => {
  const logged: string[] = [];
  const api = testApi(database, { logged, requestBytes: BODY_BYTES });
  const hurried = testApi(database, { logged, joins: true, requestsPerSecond: 1 });
  let reader = "";
  let ticketId = 0;
  let mergedId = 0;

  beforeAll(async () => {
    reader = await api.addUser("reader", "Reader");
    const create = async (Title: string) =>
      (await api.call("SaveTicketEntity", { body: { Title } })).json.TicketId;
    ticketId = await create("Kept");
    mergedId = await create("Merged");
    await database.db.query(
      `update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2
        where ticket_id = $1`,
      [mergedId, ticketId],
    );
  });

  const agent = "/api/v1/Agents/Ticket";
  /** As the administrator, unless the headers say otherwise. */
  const send =
    (target: string, { body, ...own }: Sent = {}) =>
    (headers: Record<string, string>) => {
      const [method = "", path = ""] = target.split(" ");
      return fetch(`${api.url}${path}`, {
        method,
        headers: {
          authorization: basicOf(api.administrator),
          "content-type": "application/json",
          ...headers,
          ...(own as Record<string, string>),
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
    };
  const save = (body: unknown, headers = {}) =>
    send(`POST ${agent}/SaveTicketEntity`, { body, ...headers });

  const SAVE = "Ticket.SaveTicketEntity";
  const failures: readonly Failing[] = [
    {
      status: 400,
      what: "what is not JSON",
      errorType: "ArgumentException",
      source: SAVE,
      send: save("{"),
    },
    {
      status: 400,
      what: "members at fault",
      errorType: "SoValidationException",
      source: SAVE,
      send: save({ Title: "", Slevel: "Secret" }),
      members: ["Slevel", "Title"],
    },
    {
      status: 401,
      what: "a wrong password",
      errorType: "SoSessionException",
      source: SAVE,
      send: save({ Title: "x" }, { authorization: basicOf("tje0:wrong") }),
      headers: { "www-authenticate": /^SoTicket .*Bearer / },
    },
    {
      status: 403,
      what: "a missing right",
      errorType: "SoSentryException",
      source: SAVE,
      send: (headers) =>
        save({ TicketId: ticketId, Title: "x" }, { authorization: basicOf(reader) })(headers),
    },
    {
      status: 404,
      what: "a record that does not exist",
      errorType: "SoNotFoundException",
      source: "Ticket.Get",
      send: send("GET /api/v1/Ticket/987654"),
    },
    {
      status: 404,
      what: "an address that does not exist",
      errorType: "SoNotFoundException",
      source: null,
      send: send("GET /api/v1/Nothing"),
    },
    {
      status: 405,
      what: "a method that the address does not have",
      errorType: "NotSupportedException",
      source: null,
      send: send(`DELETE ${agent}/SaveTicketEntity`),
      headers: { allow: /^GET, HEAD, POST$/ },
    },
    {
      status: 406,
      what: "an answer nobody can give",
      errorType: "NotSupportedException",
      source: SAVE,
      send: save({ Title: "x" }, { accept: "image/png" }),
      onlyJson: true,
    },
    {
      status: 409,
      what: "a ticket that lives on in another one",
      errorType: "SoConflictException",
      source: SAVE,
      send: (headers) => save({ TicketId: mergedId, Title: "x" })(headers),
    },
    {
      status: 412,
      what: "a state that is over",
      errorType: "SoPreconditionException",
      source: SAVE,
      send: (headers) =>
        save({ TicketId: ticketId, Title: "x" }, { "if-match": `"${ticketId}-999-a"` })(headers),
    },
    {
      status: 413,
      what: "a body that is too large",
      errorType: "ArgumentException",
      source: SAVE,
      send: save({ Title: "x".repeat(BODY_BYTES) }),
    },
    {
      status: 415,
      what: "a body of another type",
      errorType: "NotSupportedException",
      source: SAVE,
      send: save("Title", { "content-type": "text/plain" }),
      headers: { "accept-post": /^application\/json, .*merge-patch\+json$/ },
    },
    {
      status: 421,
      what: "somebody else's desk",
      errorType: "ArgumentException",
      source: SAVE,
      send: send(`POST /Cust99999${agent}/SaveTicketEntity`, { body: { Title: "x" } }),
    },
    {
      status: 429,
      what: "too many calls",
      errorType: "SoThrottledException",
      source: "Ticket.CreateDefaultTicketEntity",
      send: async (headers) => {
        const call = () =>
          fetch(`${hurried.url}${agent}/CreateDefaultTicketEntity`, {
            method: "POST",
            headers: { authorization: basicOf(api.administrator), ...headers },
          });
        const answers = await Promise.all(Array.from({ length: 20 }, call));
        const refused = answers.find(({ status }) => status === 429);
        if (refused === undefined) throw new Error("no call was too many");
        return refused;
      },
      headers: { "retry-after": /^[1-9]\d*$/ },
    },
    {
      status: 500,
      what: "a fault of ours",
      errorType: "SoSystemException",
      source: SAVE,
      send: async (headers) => {
        await database.db.query("alter table ticket rename column author to author_away");
        try {
          return await save({ TicketId: ticketId, Author: "Nobody" })(headers);
        } finally {
          await database.db.query("alter table ticket rename column author_away to author");
        }
      },
    },
    {
      status: 501,
      what: "what cannot be tried",
      errorType: "NotSupportedException",
      source: "Ticket.DeleteTicketEntity",
      send: (headers) =>
        send(`POST ${agent}/DeleteTicketEntity`, {
          body: { TicketEntityId: ticketId },
          prefer: "dry-run",
        })(headers),
    },
    {
      status: 503,
      what: "a database that is away",
      errorType: "SoSystemException",
      source: SAVE,
      send: async (headers) => {
        await takeAway();
        try {
          return await save({ TicketId: ticketId, Author: "Nobody" })(headers);
        } finally {
          await bringBack();
        }
      },
      headers: { "retry-after": /^[1-9]\d*$/ },
    },
  ];

  /**
   * Nobody gets a connection any more, and nobody keeps the one he has. Workers that vacuum are left alone: only a
   * superuser may stop them.
   */
  async function takeAway(): Promise<void> {
    await administer(async (query, name) => {
      await query(`alter database ${name} allow_connections false`);
      await query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = '${name}' and backend_type = 'client backend'`,
      );
    });
  }
  const bringBack = () =>
    administer((query, name) => query(`alter database ${name} allow_connections true`));

  async function administer(
    work: (query: (sql: string) => Promise<void>, name: string) => Promise<void>,
  ): Promise<void> {
    const { database: name = "" } = database.connection;
    const client = await openConnection({ ...database.connection, database: "postgres" }, "test");
    try {
      await work(async (sql) => void (await client.query(sql)), name);
    } finally {
      await client.end();
    }
  }

  const linesOf = (operationId: string) =>
    logged
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line["operationId"] === operationId);
  let calls = 0;
  const newOperationId = () => `failing-${(calls += 1)}`;

  describe.each(failures)(
    "$status because of $what",
    ({ status, errorType, source, send: provoke, headers = {}, members, onlyJson }) => {
      it.each(["application/json", "application/xml"])("is told as %s", async (accept) => {
        const operationId = newOperationId();
        const response = await provoke({ accept, "x-operation-id": operationId });
        const sent = await response.text();
        expect({ status: response.status, sent }).toEqual({ status, sent });
        const type = onlyJson === true ? "application/json" : accept;
        expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
        expect(response.headers.get("x-operation-id")).toBe(operationId);
        for (const [name, form] of Object.entries(headers)) {
          expect(response.headers.get(name)).toMatch(form);
        }
        const body = (
          type === "application/xml" ? readXmlAnswer(ErrorAnswer, sent) : JSON.parse(sent)
        ) as Record<string, unknown>;
        const { ErrorMessage, ValidationErrors = {}, ...rest } = body;
        expect(ErrorMessage).toMatch(/^[A-Z].+\.(?: \(and \d+ more members?\))?$/);
        expect(rest).toEqual({
          Error: true,
          ErrorType: errorType,
          Message: ErrorMessage,
          MessageDetail: null,
          ErrorSource: source,
          OperationId: operationId,
        });
        expect(Object.keys(ValidationErrors as object).toSorted()).toEqual(members ?? []);
        expect(Object.keys(body)).toEqual(
          Object.keys(ErrorAnswer.members).filter((name) => name in body),
        );
        await expect
          .poll(() => linesOf(operationId).filter(({ msg }) => msg === "answered"))
          .toContainEqual(expect.objectContaining({ status }));
      });
    },
  );

  it("of ours is told in the log, and not to the caller", async () => {
    const ours = failures.filter(({ status }) => status === 500 || status === 503);
    for (const { send: provoke } of ours) {
      const operationId = newOperationId();
      const answer = await provoke({ "x-operation-id": operationId });
      expect(await answer.text()).not.toMatch(
        /author_away|column|select|update |\.ts|pg_|127\.0\.0\.1|stack/i,
      );
      const [line] = linesOf(operationId).filter(({ msg }) => msg === "the call failed");
      expect(line).toMatchObject({ level: 50, err: { message: expect.any(String) } });
    }
  });

  const readiness = async () => (await fetch(`${api.url}/health/ready`)).status;

  it("is over when the database is back", async () => {
    expect(await readiness()).toBe(200);
    await takeAway();
    const away = await save({ TicketId: ticketId, Author: "Away" })({});
    const unready = await readiness();
    await bringBack();
    expect([away.status, unready]).toEqual([503, 503]);
    expect((await save({ TicketId: ticketId, Author: "Back" })({})).status).toBe(200);
    expect(await readiness()).toBe(200);
  });

  it("304 has no body, and the id of its call", async () => {
    const get = send(`GET /api/v1/Ticket/${ticketId}`);
    const etag = (await get({})).headers.get("etag") ?? "";
    const operationId = newOperationId();
    const response = await get({ "if-none-match": etag, "x-operation-id": operationId });
    expect([response.status, await response.text()]).toEqual([304, ""]);
    expect(response.headers.get("etag")).toBe(etag);
    expect(response.headers.get("x-operation-id")).toBe(operationId);
    await expect.poll(() => linesOf(operationId)).toMatchObject([{ msg: "answered", status: 304 }]);
  });
});
