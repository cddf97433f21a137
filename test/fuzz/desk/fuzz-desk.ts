import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ClientConfig } from "pg";
import { pino } from "pino";
import { createBuiltInHints } from "../../../src/server/ai/create-built-in-hints.ts";
import { modelStoreOf } from "../../../src/server/ai/model-store-of.ts";
import { createDiskAttachmentStore } from "../../../src/server/attachments/disk-attachment-store.ts";
import { createPasswordHasher } from "../../../src/server/auth/password-hasher.ts";
import { buildApi } from "../../../src/server/build-api.ts";
import type { Context } from "../../../src/server/context.ts";
import { createDeskCache } from "../../../src/server/desk-cache.ts";
import type { HttpServer } from "../../../src/server/http/build-server.ts";
import { createLiveFeed } from "../../../src/server/live/live-feed.ts";
import { silentMeter } from "../../../src/server/metrics/meter.ts";
import { createOutgoingCalls } from "../../../src/server/outgoing/create-outgoing-calls.ts";
import { openDatabase, type Database } from "../../../src/server/storage/database.ts";
import { addUser } from "../../../src/server/usecases/add-user.ts";
import { addApplication } from "../../../src/server/usecases/applications/add-application.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import type { FuzzTarget } from "../requests/arbitrary-aim.ts";
import type { Sender } from "../requests/fuzz-request.ts";
import { addBystanders, fillFuzzDesk } from "./fill-fuzz-desk.ts";
import { fuzzIds } from "./fuzz-ids.ts";

/** A whole server in this process, on a desk of its own. */
export interface FuzzDesk {
  readonly port: number;
  readonly db: Database;
  readonly target: FuzzTarget;
  /** What each sender signs requests with. */
  readonly authorization: Readonly<Partial<Record<Sender, string>>>;
  /** What must never be in an answer to a sender; his own token may. */
  secretsKeptFrom(sender: Sender): readonly string[];
  /** What the server logged as a fault of its own since the last call. */
  takeFaults(): readonly string[];
  /** Lets time pass. */
  passSeconds(seconds: number): void;
  close(): Promise<void>;
}

/** 2026-03-02T09:00:00Z, a Monday. */
const START = 1_772_442_000;
const PASSWORD = "not to be told to anybody";
const REQUEST_BYTES = 1024 * 1024;
const ATTACHMENT_BYTES = 65_536;
const WEBHOOK_TIMEOUT_MS = 500;
const SEED = 1;

/** Opens a desk over an empty, migrated database; attachments are kept in `folder`. */
export async function openFuzzDesk(connection: ClientConfig, folder: string): Promise<FuzzDesk> {
  const faults: string[] = [];
  const log = pino({ level: "error" }, { write: (line) => void faults.push(line) });
  const db = await openDatabase(connection, { poolSize: 8, log });
  const receiver = await listen(createServer((_request, response) => response.end("thanks")));
  let now = START;
  const context: Context = {
    database: db,
    desk: await createDeskCache(db, log),
    clock: { now: () => now },
    random: seededRandom(SEED),
    attachments: createDiskAttachmentStore({ folder, maxBytes: ATTACHMENT_BYTES }),
    outgoing: createOutgoingCalls({
      allowedNetworks: ["127.0.0.0/8"],
      allowHttp: true,
      timeoutMs: WEBHOOK_TIMEOUT_MS,
      // No name is looked up outside.
      resolve: (_host, callback) => callback(new Error("no names here"), []),
    }),
    live: createLiveFeed({ database: db, log }),
    meter: silentMeter,
    hints: createBuiltInHints(modelStoreOf(db)),
    log,
  };
  const server = startApi(context);
  await server.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  const authorization = await prepareDesk(context, port);
  return {
    port,
    db,
    target: {
      routes: server.routes,
      webhookTarget: `http://127.0.0.1:${portOf(receiver)}/`,
      client: await addClient(context),
    },
    authorization,
    secretsKeptFrom: (sender) => [
      PASSWORD,
      ...Object.entries(authorization)
        .filter(([owner]) => owner !== sender)
        .map(([, value]) => value.slice("Bearer ".length)),
    ],
    takeFaults: () => faults.splice(0),
    passSeconds: (seconds) => {
      now += seconds;
    },
    async close() {
      await server.drain(1000);
      await context.desk.close();
      await db.close();
      receiver.close();
    },
  };
}

/** Without a secret of its own, so that its requests get far. */
async function addClient(context: Context): Promise<FuzzTarget["client"]> {
  const redirectUri = "http://127.0.0.1:9/callback";
  const { clientId } = await addApplication(context, {
    name: "fuzz",
    scopes: ["read", "write"],
    redirectUris: [redirectUri],
    confidential: false,
    publicKey: null,
    systemUserLogin: null,
  });
  return { clientId, redirectUri };
}

function startApi(context: Context): HttpServer {
  return buildApi(context, {
    profile: "current",
    datesUnzonedByDefault: false,
    requestBytes: REQUEST_BYTES,
    requestsPerSecond: 0,
    trustProxy: [],
    corsOrigins: ["https://desk.example.com"],
    clock: null,
    credentials: { systemUsers: true },
  });
}

const users = [
  ["administrator", "Administrator", "write"],
  ["agent", "Agent", "write"],
  ["reader", "Team lead", "read"],
] as const satisfies readonly (readonly [Sender, string, string])[];

/** Users, records, a token for each sender, and the first tickets. */
async function prepareDesk(context: Context, port: number): Promise<FuzzDesk["authorization"]> {
  const { database, desk, clock } = context;
  const hasher = createPasswordHasher();
  await addBystanders(database);
  for (const [loginName, roleName] of users) {
    await addUser(
      { database, roles: desk.current().roles.values(), hasher, clock },
      { loginName, fullName: `Full ${loginName}`, roleName, password: PASSWORD },
    );
  }
  await fillFuzzDesk(database);
  const { rows } = await database.query<{ desk: number }>("select desk from desk_version");
  await desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  const tokens = await signAllIn(context, port);
  await addTickets(port, tokens.administrator ?? "");
  return tokens;
}

async function signAllIn({ database }: Context, port: number): Promise<FuzzDesk["authorization"]> {
  const newToken = async (loginName: string, scope: string): Promise<string> => {
    const body = { Name: "fuzz", Scopes: scope === "read" ? ["read"] : ["read", "write"] };
    const basic = `Basic ${btoa(`${loginName}:${PASSWORD}`)}`;
    return (await post<{ Token: string }>(port, "counterfoil/v1/tokens", basic, body)).Token;
  };
  // These may be revoked; the senders' own have ids that no request names.
  for (const [loginName, , scope] of users) await newToken(loginName, scope);
  await database.query("select setval(pg_get_serial_sequence('access_token', 'token_id'), 1000)");
  const tokens: Partial<Record<Sender, string>> = {};
  for (const [loginName, , scope] of users) {
    tokens[loginName] = `Bearer ${await newToken(loginName, scope)}`;
  }
  return tokens;
}

async function addTickets(port: number, authorization: string): Promise<void> {
  const save = <Json>(operation: string, body: object): Promise<Json> =>
    post<Json>(port, `v1/Agents/Ticket/${operation}`, authorization, body);
  for (let number = 1; number <= fuzzIds.tickets; number += 1) {
    const { TicketId } = await save<{ TicketId: number }>("SaveTicketEntity", {
      Title: `Ticket ${number}`,
      OwnedBy: { AssociateId: 0 },
    });
    await save("SaveTicketMessageEntity", { Ticket: { TicketId }, Body: `Message on ${TicketId}` });
  }
}

async function post<Json>(
  port: number,
  path: string,
  authorization: string,
  body: object,
): Promise<Json> {
  const response = await fetch(`http://127.0.0.1:${port}/api/${path}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
  return (await response.json()) as Json;
}

async function listen(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
