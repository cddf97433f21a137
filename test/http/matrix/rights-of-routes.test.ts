import { beforeAll, describe, expect, it } from "vitest";
import { addressOfOperation } from "../../../src/server/http/agents/address-of-operation.ts";
import { operations } from "../../../src/server/http/agents/operations.ts";
import { resourcesOf } from "../../../src/server/http/resources/resources.ts";
import { ask, basicOf, type Asked } from "../../support/browser.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { traceOf } from "../conformance/full-ticket.ts";
import { messageDesk } from "../messages/message-desk.ts";
import { isOpen } from "./open-routes.ts";
import type { Access, RouteCall, Subject } from "./route-call.ts";
import { routeCalls } from "./route-calls.ts";

const MEMBERS_ONLY = 128;
const FOREIGN = 21;
const SECRET = 22;

/** Tickets of the caller, of a category that is not his, and of one for its members only. */
const wheres = ["own", "foreign", "secret"] as const;
type Where = (typeof wheres)[number];

const accessByRole: Readonly<Record<string, Readonly<Record<Where, Access>>>> = {
  Administrator: { own: "edit", foreign: "edit", secret: "edit" },
  Agent: { own: "edit", foreign: "read", secret: "none" },
  Reader: { own: "edit", foreign: "read", secret: "none" },
  "No rights": { own: "edit", foreign: "none", secret: "none" },
};
const roles = Object.keys(accessByRole);

const outcomeOf = ({ status, text }: Asked): string =>
  ["null", "[]", "0"].includes(text) ? `${status} ${text}` : String(status);

function expectedOutcome(call: Pick<RouteCall, "outcome">, role: string, where: Where): string {
  const { outcome } = call;
  if (typeof outcome === "string") return outcome;
  if ("byRole" in outcome) {
    return expectedOutcome({ outcome: outcome.byRole[role] ?? "unknown" }, role, where);
  }
  if (role === "Administrator" && "administrators" in outcome) return outcome.administrators;
  if ("others" in outcome) {
    return role === "No rights" ? (outcome.noRights ?? outcome.others) : outcome.others;
  }
  return outcome[accessByRole[role]?.[where] ?? "none"];
}

/** What each cell of roles and tickets comes to. */
const tableOf = async (cells: (role: string, where: Where) => Promise<string> | string) =>
  Object.fromEntries(
    await Promise.all(
      roles.flatMap((role) =>
        wheres.map(async (where) => [`${role}, ${where}`, await cells(role, where)] as const),
      ),
    ),
  );

describe("the rights to every address", () => {
  const database = testDatabase();
  const api = testApi(database, {
    credentials: { systemUsers: true },
    // Whoever has left tries at every address.
    attemptLimits: { failuresPerUserAndAddress: 1000, failuresPerAddress: 1000, windowSeconds: 60 },
  });
  const desk = messageDesk(api, database);
  const callers = new Map<string, { readonly userId: number; readonly authorization: string }>();
  let retired = "";
  let readToken = "";

  beforeAll(async () => {
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method) values
         (${FOREIGN}, 'Foreign', 'Foreign', 0, 4), (${SECRET}, 'Secret', 'Secret', ${MEMBERS_ONLY}, 4)`,
    );
    await database.db.query("insert into role (name) values ('No rights')");
    await database.db.query(
      "insert into ticket_relation_definition (name, relation_type) values ('Known', 0)",
    );
    await refreshDesk();
    for (const [index, role] of roles.entries()) {
      const authorization = basicOf(await api.addUser(`caller-${index}`, role));
      const users = [...api.context.desk.current().users.values()];
      const userId = users.find(({ loginName }) => loginName === `caller-${index}`)?.userId ?? 0;
      callers.set(role, { userId, authorization });
    }
    retired = basicOf(await api.addUser("retired", "Administrator"));
    await database.db.query("update app_user set deleted = true where login_name = 'retired'");
    await refreshDesk();
    const { json } = await ask(api, "/api/counterfoil/v1/tokens", {
      method: "POST",
      headers: { authorization: basicOf(api.administrator) },
      body: { Name: "reads", Scopes: ["read"] },
    });
    readToken = `Bearer ${String(json["Token"])}`;
  });

  async function refreshDesk(): Promise<void> {
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  }

  /** Made anew for each call, since the call may change or delete it. */
  async function subjectFor({ about }: RouteCall, where: Where, role: string): Promise<Subject> {
    const nothing = {
      ticketId: 0,
      messageId: 0,
      attachmentId: 0,
      looseAttachmentId: 0,
      otherTicketId: 0,
      relationId: 0,
    };
    if (about === undefined) return nothing;
    const placed = {
      Category: { TicketCategoryId: where === "foreign" ? FOREIGN : SECRET },
      OwnedBy: { AssociateId: where === "own" ? (callers.get(role)?.userId ?? 0) : 0 },
    };
    const ticketId = await desk.createTicket(placed);
    if (about === "ticket") return { ...nothing, ticketId };
    if (about === "otherTicket" || about === "relation") {
      const otherTicketId = await desk.createTicket(placed);
      const both = { ...nothing, ticketId, otherTicketId };
      return about === "otherTicket" ? both : { ...both, relationId: await relate(both) };
    }
    const messageId = await desk.addMessage(ticketId);
    if (about === "message") return { ...nothing, ticketId, messageId };
    const attachmentId = await desk.attach("attached");
    await desk.connect(messageId, [attachmentId]);
    const headers = { authorization: callers.get(role)?.authorization ?? "" };
    const own = await desk.saveAttachment({ Name: "loose.txt" }, { headers });
    const { AttachmentId: looseAttachmentId } = own.json;
    return { ...nothing, ticketId, messageId, attachmentId, looseAttachmentId };
  }

  async function relate(both: Subject): Promise<number> {
    const { json } = await api.call<{ TicketRelationId: number }>("SaveTicketRelationEntity", {
      body: {
        SourceTicketId: both.ticketId,
        DestinationTicketId: both.otherTicketId,
        RelationType: "Parent",
      },
    });
    return json.TicketRelationId;
  }

  function callAs(authorization: string | null, route: string, subject: Subject): Promise<Asked> {
    const [method = "", address = ""] = route.split(" ");
    const { ids, query, body } = routeCalls.get(route) ?? required(route);
    const given = [...(ids?.(subject) ?? [])];
    const path = address.replaceAll(/:\w+/g, () => String(given.shift() ?? 0));
    return ask(api, query === undefined ? path : `${path}?${query(subject)}`, {
      method,
      headers: {
        accept: "application/json",
        ...(authorization !== null && { authorization }),
      },
      ...(body !== undefined && { body: JSON.stringify(body(subject)) }),
    });
  }
  const routes = [...routeCalls.keys()];
  it.each(routes)("%s: whoever may, and nobody else", async (route) => {
    const call = routeCalls.get(route) ?? required(route);
    const outcomes = await tableOf(async (role, where) => {
      const subject = await subjectFor(call, where, role);
      const before = await traceOf(database, subject.ticketId);
      const { authorization = "" } = callers.get(role) ?? {};
      const answer = await callAs(authorization, route, subject);
      if (answer.status < 400) return outcomeOf(answer);
      const after = await traceOf(database, subject.ticketId);
      return JSON.stringify(after) === JSON.stringify(before)
        ? outcomeOf(answer)
        : `${answer.status}, and something was stored`;
    });
    expect(outcomes).toEqual(await tableOf((role, where) => expectedOutcome(call, role, where)));
  });

  it.each(routes)(
    "%s: no stranger, nobody who has left, no more than a token allows",
    async (route) => {
      const call = routeCalls.get(route) ?? required(route);
      const subject = await subjectFor(call, "foreign", "Administrator");
      const before = await traceOf(database, subject.ticketId);
      const stranger = await callAs(null, route, subject);
      const gone = await callAs(retired, route, subject);
      const expected = { status: 401, ErrorType: "SoSessionException" };
      for (const { status, json } of [stranger, gone]) {
        expect({ status, ErrorType: json["ErrorType"] }).toEqual(expected);
      }
      const reading = await callAs(readToken, route, subject);
      const told = reading.headers.get("www-authenticate");
      const refused = 'Bearer realm="Default", error="insufficient_scope", scope="write"';
      expect([outcomeOf(reading), told]).toEqual(
        call.changes === true
          ? ["403", refused]
          : [expectedOutcome(call, "Administrator", "foreign"), null],
      );
      expect(call.changes === true ? await traceOf(database, subject.ticketId) : before).toEqual(
        before,
      );
    },
  );

  it("are known of every operation and of every route of a resource", () => {
    const declared = [
      ...operations.map((operation) => `POST ${addressOfOperation(operation)}`),
      ...resourcesOf({ systemUsers: true }).map(
        ({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
      ),
    ];
    expect(declared.filter((route) => !routeCalls.has(route) && !isOpen(route))).toEqual([]);
    const serverHas = new Set(api.routes.map(({ method, url }) => `${method} ${url}`));
    expect(routes.filter((route) => !serverHas.has(route))).toEqual([]);
  });

  it("are asked for at every address that is not open on purpose", async () => {
    const surprises: string[] = [];
    for (const { method, url } of api.routes) {
      const response = await fetch(`${api.url}${url.replaceAll(/:\w+/g, "1")}`, { method });
      await response.arrayBuffer();
      const route = `${method.replace("HEAD", "GET")} ${url}`;
      if ((response.status === 401) === isOpen(route)) {
        surprises.push(`${method} ${url}: ${response.status}`);
      }
      if (!isOpen(route) && !routeCalls.has(route)) {
        surprises.push(`${method} ${url}: nobody said who may`);
      }
    }
    expect(surprises).toEqual([]);
    expect(api.routes.length).toBeGreaterThan(routes.length);
  });
});

function required(route: string): never {
  throw new Error(`${route} is not known`);
}
