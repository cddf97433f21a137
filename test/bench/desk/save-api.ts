import type { FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { TicketEntity } from "../../../src/contract/carriers/ticket-entity.ts";
import type { Wire } from "../../../src/contract/wire.ts";
import type { Caller } from "../../../src/domain/access/caller.ts";
import { createAttemptLimiter } from "../../../src/server/auth/attempt-limiter.ts";
import { createNoticeActivity } from "../../../src/server/auth/notice-activity.ts";
import { createPasswordHasher } from "../../../src/server/auth/password-hasher.ts";
import { createFindApplication } from "../../../src/server/auth/find-application.ts";
import { createIdentify, passwordCredential } from "../../../src/server/auth/identify.ts";
import { createSignIn } from "../../../src/server/auth/sign-in.ts";
import { createVerifiedCredentials } from "../../../src/server/auth/verified-credentials.ts";
import { systemClock } from "../../../src/server/clock.ts";
import type { Context } from "../../../src/server/context.ts";
import { createDeskCache } from "../../../src/server/desk-cache.ts";
import { readBody } from "../../../src/server/http/exchange/read-body.ts";
import { saveTicketEntity } from "../../../src/server/http/agents/ticket/save-ticket-entity.ts";
import { createAuthenticateRequest } from "../../../src/server/http/authentication/authenticate-request.ts";
import { readAgentConditions } from "../../../src/server/http/conditions/conditions.ts";
import type { StoredAnswer } from "../../../src/server/http/conditions/stored-answer.ts";
import { usualCredentialSettings } from "../../../src/server/http/authentication/credential-settings.ts";
import { encodeJson } from "../../../src/server/http/media/json/encode-json.ts";
import type { Database } from "../../../src/server/storage/database.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import { noOutsideWorld } from "../../support/outside-world.ts";

/** The steps of a call of SaveTicketEntity as the server takes them, without the HTTP around them. */
export interface SaveApi {
  readonly context: Context;
  authenticate(): Promise<Caller>;
  decode(text: string): DecodedBody;
  save(caller: Caller, body: DecodedBody): Promise<SavedTicket>;
  encode(ticket: SavedTicket): string;
  close(): Promise<void>;
}

type DecodedBody = ReturnType<typeof readBody>;
type SavedTicket = StoredAnswer<Wire<typeof TicketEntity>>;

export interface SaveApiOptions {
  readonly database: Database;
  readonly log: Logger;
  /** The Authorization header of the calls. */
  readonly authorization: string;
  /** Lets the caller watch what the save uses. */
  readonly wrap?: (context: Context) => Context;
}

export async function createSaveApi(options: SaveApiOptions): Promise<SaveApi> {
  const { database, log, authorization, wrap = (same) => same } = options;
  const desk = await createDeskCache(database, log);
  const context = wrap({
    database,
    desk,
    clock: systemClock,
    random: seededRandom(1),
    ...noOutsideWorld,
    log,
  });
  const settings = usualCredentialSettings;
  const authenticate = createAuthenticateRequest({
    signIn: createSignIn({
      database,
      desk,
      hasher: createPasswordHasher(),
      verified: createVerifiedCredentials({ monotonicMs: () => performance.now() }),
      limiter: createAttemptLimiter(),
    }),
    identify: createIdentify({ context, contextIdentifier: settings.contextIdentifier }),
    findApplication: createFindApplication(context),
    settings,
    noticeActivity: createNoticeActivity(context),
  });
  const request = {
    headers: { authorization },
    raw: { rawHeaders: ["Authorization", authorization] },
    ip: "127.0.0.1",
  } as unknown as FastifyRequest;
  const zone = desk.current().settings.baseTimeZone;
  const dates = { zone, baseZone: zone, offset: true };
  return {
    context,
    authenticate: async () => (await authenticate(request, { scope: "write" })).caller,
    decode: (text) =>
      readBody(saveTicketEntity.body, { mediaType: "application/json", text }, dates),
    save: async (caller, { value, problems }) => {
      const presentation = { desk: desk.current(), language: null, culture: null, zone };
      const asked = { context, caller, credential: passwordCredential, settings, presentation };
      const call = { ...asked, query: {}, body: value as never, problems };
      const conditions = readAgentConditions({});
      const saving = { ...call, patch: null, dates, conditions };
      return (await saveTicketEntity.run(saving)) as SavedTicket;
    },
    encode: ({ value }) => encodeJson(TicketEntity, value, { profile: "current", dates }),
    close: () => desk.close(),
  };
}

/** One whole call; returns the answer. */
export async function callSave(api: SaveApi, text: string): Promise<string> {
  const caller = await api.authenticate();
  return api.encode(await api.save(caller, api.decode(text)));
}
