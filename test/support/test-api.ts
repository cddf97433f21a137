import { pino } from "pino";
import { afterAll, beforeAll } from "vitest";
import type { HintProvider } from "../../src/server/ai/hint-provider.ts";
import { createBuiltInHints } from "../../src/server/ai/create-built-in-hints.ts";
import { modelStoreOf } from "../../src/server/ai/model-store-of.ts";
import { createDiskAttachmentStore } from "../../src/server/attachments/disk-attachment-store.ts";
import { createPasswordHasher } from "../../src/server/auth/password-hasher.ts";
import { buildApi, type ApiOptions } from "../../src/server/build-api.ts";
import { redact } from "../../src/server/cli/create-log.ts";
import type { Clock } from "../../src/server/clock.ts";
import type { Context } from "../../src/server/context.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import type { HttpServer } from "../../src/server/http/build-server.ts";
import { createLiveFeed } from "../../src/server/live/live-feed.ts";
import { silentMeter } from "../../src/server/metrics/meter.ts";
import { createOutgoingCalls } from "../../src/server/outgoing/create-outgoing-calls.ts";
import type { OpenIdProvider } from "../../src/server/openid/openid-provider.ts";
import { addUser } from "../../src/server/usecases/add-user.ts";
import type { TicketEntity } from "../../src/contract/carriers/ticket-entity.ts";
import type { ErrorBody } from "../../src/server/http/error-body.ts";
import type { JsonOf } from "./json-of.ts";
import { createFolder, removeFolder } from "./temporary-folder.ts";
import type { TestDatabase } from "./test-database.ts";

/** A clock that tests set. */
export interface TestClock extends Clock {
  set(instant: number): void;
}

/** The API on a port of its own, over a test database, for the tests of the surrounding group. */
export interface TestApi {
  /** `http://127.0.0.1:port`, to be used inside tests. */
  readonly url: string;
  readonly context: Context;
  readonly clock: TestClock;
  /** Every route that the server has. */
  readonly routes: HttpServer["routes"];
  /** Where the contents of attachments are. */
  readonly attachmentFolder: string;
  /** Credentials of an administrator, `login:password`. */
  readonly administrator: string;
  /** Makes a user of a role and returns `login:password`. */
  addUser(loginName: string, roleName: string): Promise<string>;
  /** Calls an operation of an agent. `body` is sent as JSON, or as it is when text. */
  call<Json = TicketOrError>(operation: string, options?: CallOptions): Promise<TestAnswer<Json>>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `login:password`; null sends no credentials. Default: the administrator. */
  readonly as?: string | null;
  readonly method?: string;
  /** Default: Ticket. */
  readonly agent?: string;
}

/** What most answers are; the test knows which of the two. */
type TicketOrError = JsonOf<typeof TicketEntity> & ErrorBody;

export interface TestAnswer<Json = TicketOrError> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; null when it is empty, or not JSON. */
  readonly json: Json;
}

export interface TestApiOptions extends Partial<Omit<ApiOptions, "clock" | "openid">> {
  /** The log's lines are added to it; default: nothing is logged. */
  readonly logged?: string[];
  /** Who else signs users in; asked for when the API starts. Default: nobody. */
  readonly openid?: () => OpenIdProvider;
  /** Another process on a database that has its administrator already. */
  readonly joins?: boolean;
  /** Default: 1 MiB. */
  readonly attachmentBytes?: number;
  /** Networks that webhooks may call; default: this machine. */
  readonly webhookNetworks?: readonly string[];
  /** Default: the built-in ones. */
  readonly hints?: HintProvider;
  /** How long a webhook may take; default: 2 seconds. */
  readonly webhookTimeoutMs?: number;
}

/** 2026-03-02T09:00:00Z, a Monday. */
export const testStart = 1_772_442_000;
const PASSWORD = "Tje0 is enough here";

/** Call it while tests are collected, after the database. */
export function testApi(database: TestDatabase, options: TestApiOptions = {}): TestApi {
  let context: Context | undefined;
  let server: HttpServer | undefined;
  let url = "";
  let attachmentFolder = "";
  let now = testStart;
  const clock: TestClock = {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
  };
  const hasher = createPasswordHasher();

  const newUser = async (loginName: string, roleName: string): Promise<string> => {
    const { desk } = required(context);
    await addUser(
      { database: database.db, roles: desk.current().roles.values(), hasher, clock },
      { loginName, fullName: `Full ${loginName}`, roleName, password: PASSWORD },
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    return `${loginName}:${PASSWORD}`;
  };

  beforeAll(async () => {
    const { logged } = options;
    const log =
      logged === undefined
        ? pino({ level: "silent" })
        : pino({ level: "trace", redact }, { write: (line) => void logged.push(line) });
    const desk = await createDeskCache(database.db, log);
    attachmentFolder = await createFolder();
    context = {
      database: database.db,
      desk,
      clock,
      random: () => 0.5,
      ...outsideWorld(attachmentFolder, options),
      live: createLiveFeed({ database: database.db, log }),
      meter: options.metrics?.desk ?? silentMeter,
      hints: options.hints ?? createBuiltInHints(modelStoreOf(database.db)),
      log,
    };
    server = buildApi(context, {
      profile: "current",
      datesUnzonedByDefault: false,
      requestBytes: 32 * 1024 * 1024,
      requestsPerSecond: 0,
      trustProxy: [],
      corsOrigins: [],
      clock: null,
      openApiRequireLogin: false,
      ...options,
      openid: options.openid?.() ?? null,
    });
    url = await server.app.listen({ host: "127.0.0.1", port: 0 });
    if (options.joins !== true) await newUser("tje0", "Administrator");
  });

  afterAll(async () => {
    await server?.drain(1000);
    await context?.live.stop();
    await context?.desk.close();
    await removeFolder(attachmentFolder);
  });

  return {
    get url() {
      return url;
    },
    get context() {
      return required(context);
    },
    get routes() {
      return server?.routes ?? [];
    },
    clock,
    get attachmentFolder() {
      return attachmentFolder;
    },
    administrator: `tje0:${PASSWORD}`,
    addUser: newUser,
    call: (operation, call = {}) => callOperation(url, operation, call),
  };
}

function outsideWorld(
  folder: string,
  options: TestApiOptions,
): Pick<Context, "attachments" | "outgoing"> {
  return {
    attachments: createDiskAttachmentStore({
      folder,
      maxBytes: options.attachmentBytes ?? 1024 * 1024,
    }),
    outgoing: createOutgoingCalls({
      allowedNetworks: options.webhookNetworks ?? ["127.0.0.0/8"],
      allowHttp: true,
      timeoutMs: options.webhookTimeoutMs ?? 2000,
    }),
  };
}

async function callOperation<Json>(
  url: string,
  operation: string,
  { body, headers = {}, as = `tje0:${PASSWORD}`, method = "POST", agent = "Ticket" }: CallOptions,
): Promise<TestAnswer<Json>> {
  const response = await fetch(`${url}/api/v1/Agents/${agent}/${operation}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(as === null ? {} : { authorization: `Basic ${btoa(as)}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: JSON.parse(text === "" || isXml(response) ? "null" : text) as Json,
  };
}

function isXml({ headers }: Response): boolean {
  return headers.get("content-type")?.includes("/xml") === true;
}

function required(context: Context | undefined): Context {
  if (context === undefined) throw new Error("the API starts before the first test");
  return context;
}
