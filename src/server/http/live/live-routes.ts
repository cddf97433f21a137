import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { followFeed, type Follower } from "../../live/follow-feed.ts";
import type { LiveBatch } from "../../live/live-reader.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../../usecases/current-caller.ts";
import { heardBy } from "../../usecases/live/visible-entries.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { identityOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { answerTypes } from "../media-types.ts";
import { OPERATION_ID_HEADER } from "../operation-id.ts";
import { openEventStream, type EventStream } from "./event-stream.ts";
import { eventOfPresence, eventsOf } from "./present-entry.ts";

export interface LiveRouteOptions {
  readonly context: Context;
  readonly authenticate: AuthenticateRequest;
}

/** Pages of one user; more are left open by mistake. */
const STREAMS_OF_USER_MAX = 20;
/** What browsers ask for when they follow a stream. */
const EVENT_STREAM = "text/event-stream";
const TRY_AGAIN_SECONDS = 30;
const requirement = { scope: "read", withoutXsrfToken: true } as const;

/** An open stream with the request that it answers. */
interface OpenStream {
  readonly stream: EventStream;
  readonly request: FastifyRequest;
  readonly userId: number;
}

/**
 * `GET /api/counterfoil/v1/events`: what happens to tickets, as Server-Sent Events, for as long as the
 * caller may hear of it. `Last-Event-ID` goes on behind an event; `gap` tells that too much was missed.
 * With `follow=false` the answer ends after what is known already.
 */
export function addLiveRoutes(
  api: FastifyInstance,
  { context, authenticate }: LiveRouteOptions,
): void {
  const open = new Set<OpenStream>();
  const endWhatHasEnded = (): void => {
    for (const { stream, request } of open) {
      authenticate(request, requirement).catch(() => stream.close());
    }
  };
  context.desk.onTokensChanged(endWhatHasEnded);
  context.desk.onCredentialsChanged(endWhatHasEnded);
  api.addHook("preClose", async () => {
    for (const { stream } of open) stream.close();
  });

  api.get("/api/counterfoil/v1/events", {
    // Whoever asks for JSON gets his errors in it, and the stream all the same.
    config: { operation: "Events.Get", offers: [EVENT_STREAM, ...answerTypes] },
    compress: false,
    exposeHeadRoute: false,
    onRequest: requireCaller(authenticate, requirement),
    handler: async (request, reply) => {
      const { caller } = identityOfRequest(request);
      const { userId } = caller.user;
      requirePlace([...open].filter((each) => each.userId === userId).length);
      const follower = await followFeed(context, readLastEventId(request));
      const stream = answerWithEvents(reply, request.id);
      const entry = { stream, request, userId };
      open.add(entry);
      reply.raw.once("close", () => {
        follower.stop();
        open.delete(entry);
      });
      tellAll(follower, stream, { context, caller });
      if (endsAtOnce(request)) stream.close();
    },
  });
}

function requirePlace(openStreams: number): void {
  if (openStreams < STREAMS_OF_USER_MAX) return;
  throw new AppError("throttled", say(liveTexts.tooManyStreams), {
    retryAfterSeconds: TRY_AGAIN_SECONDS,
  });
}

function answerWithEvents(reply: FastifyReply, operationId: string): EventStream {
  reply.hijack();
  return openEventStream(reply.raw, { [OPERATION_ID_HEADER]: operationId });
}

/** First where the page is in the log and what it missed, then everything as it comes. */
function tellAll(
  follower: Follower,
  stream: EventStream,
  { context, caller }: { readonly context: Context; readonly caller: Caller },
): void {
  const { position, missed } = follower;
  let deskVersion = context.desk.current().version;
  const tell = ({ entries, presences, lastId }: LiveBatch): void => {
    const desk = context.desk.current();
    if (desk.version !== deskVersion) stream.send({ event: "desk", data: {} });
    deskVersion = desk.version;
    const hearer = currentCaller(caller, desk);
    for (const entry of heardBy(hearer, desk, entries)) {
      for (const event of eventsOf(entry)) stream.send({ ...event, id: lastId });
    }
    for (const presence of heardBy(hearer, desk, presences)) {
      if (presence.isVisible) stream.send(eventOfPresence(presence, desk));
    }
  };
  stream.send({ event: missed === null ? "gap" : "ready", data: {}, id: position });
  tell({ entries: missed ?? [], presences: [], lastId: position });
  follower.follow((batch) => {
    try {
      tell(batch);
    } catch {
      stream.close(); // the caller may not sign in any more
    }
  });
}

function endsAtOnce({ query }: FastifyRequest): boolean {
  return new URLSearchParams(query as Record<string, string>).get("follow") === "false";
}

/** Null for a client that has not been here before, or that makes something up. */
function readLastEventId({ headers }: FastifyRequest): number | null {
  const text = headers["last-event-id"];
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
