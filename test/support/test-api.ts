import { pino } from "pino";
import { afterAll, beforeAll } from "vitest";
import type { AttemptLimits } from "../../src/server/auth/attempt-limiter.ts";
import { createPasswordHasher } from "../../src/server/auth/password-hasher.ts";
import { buildApi } from "../../src/server/build-api.ts";
import { redact } from "../../src/server/cli/create-log.ts";
import type { Clock } from "../../src/server/clock.ts";
import type { Context } from "../../src/server/context.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import type { CredentialSettings } from "../../src/server/http/authentication/credential-settings.ts";
import type { HttpServer } from "../../src/server/http/build-server.ts";
import type { OpenIdProvider } from "../../src/server/openid/openid-provider.ts";
import { addUser } from "../../src/server/usecases/add-user.ts";
import type { TicketEntity } from "../../src/contract/carriers/ticket-entity.ts";
import type { Profile } from "../../src/contract/profile.ts";
import type { ErrorBody } from "../../src/server/http/error-body.ts";
import type { JsonOf } from "./json-of.ts";
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
  /** Credentials of an administrator, `login:password`. */
  readonly administrator: string;
  /** Makes a user of a role and returns `login:password`. */
  addUser(loginName: string, roleName: string): Promise<string>;
  /** Calls an operation of the Ticket agent. `body` is sent as JSON, or as it is when text. */
  call<Json = TicketOrError>(operation: string, options?: CallOptions): Promise<TestAnswer<Json>>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `login:password`; null sends no credentials. Default: the administrator. */
  readonly as?: string | null;
  readonly method?: string;
}

/** What most answers are; the test knows which of the two. */
type TicketOrError = JsonOf<typeof TicketEntity> & ErrorBody;

export interface TestAnswer<Json = TicketOrError> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; null when it is empty. */
  readonly json: Json;
}

export interface TestApiOptions {
  readonly profile?: Profile;
  readonly attemptLimits?: AttemptLimits;
  readonly credentials?: Partial<CredentialSettings>;
  /** The log's lines are added to it; default: nothing is logged. */
  readonly logged?: string[];
  /** Who else signs users in; asked for when the API starts. Default: nobody. */
  readonly openid?: () => OpenIdProvider;
  /** Another process on a database that has its administrator already. */
  readonly joins?: boolean;
}

/** 2026-03-02T09:00:00Z, a Monday. */
export const testStart = 1_772_442_000;
const PASSWORD = "Tje0 is enough here";

/** Call it while tests are collected, after the database. */
export function testApi(database: TestDatabase, options: TestApiOptions = {}): TestApi {
  let context: Context | undefined;
  let server: HttpServer | undefined;
  let url = "";
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
    context = { database: database.db, desk, clock, random: () => 0.5, log };
    server = buildApi(context, {
      profile: options.profile ?? "current",
      requestBytes: 32 * 1024 * 1024,
      trustProxy: [],
      clock: null,
      attemptLimits: options.attemptLimits,
      openid: options.openid?.() ?? null,
      ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
    });
    url = await server.app.listen({ host: "127.0.0.1", port: 0 });
    if (options.joins !== true) await newUser("tje0", "Administrator");
  });

  afterAll(async () => {
    await server?.drain(1000);
    await context?.desk.close();
  });

  return {
    get url() {
      return url;
    },
    get context() {
      return required(context);
    },
    clock,
    administrator: `tje0:${PASSWORD}`,
    addUser: newUser,
    call: (operation, call = {}) => callOperation(url, operation, call),
  };
}

async function callOperation<Json>(
  url: string,
  operation: string,
  { body, headers = {}, as = `tje0:${PASSWORD}`, method = "POST" }: CallOptions,
): Promise<TestAnswer<Json>> {
  const response = await fetch(`${url}/api/v1/Agents/Ticket/${operation}`, {
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
    json: JSON.parse(text === "" ? "null" : text) as Json,
  };
}

function required(context: Context | undefined): Context {
  if (context === undefined) throw new Error("the API starts before the first test");
  return context;
}
