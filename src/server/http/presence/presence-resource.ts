import { Presence } from "../../../contract/additions/presence.ts";
import { embedded, list, text } from "../../../contract/member.ts";
import { isPresenceMode, presenceModes } from "../../../domain/live/presence.ts";
import { AppError } from "../../errors.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import { say } from "../../texts/text.ts";
import { getPresences, tellPresence } from "../../usecases/presence/presences.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

const TICKETS_MAX = 500;
const presence = { path: "/api/counterfoil/v1/presence", tag: "Presence" } as const;

/** Who is at which ticket. */
export const presenceResource: readonly ResourceRoute[] = [
  defineRoute({
    ...presence,
    method: "GET",
    name: "Presence.List",
    operationId: "Presence_List",
    summary: "Lists who else is at tickets at the moment.",
    query: {
      ticketId: {
        member: text(),
        description: `Ids of tickets, separated by commas; at most ${TICKETS_MAX}.`,
      },
    },
    body: { kind: "none" },
    answer: { kind: "value", member: list(embedded(Presence)) },
    run: async ({ context, caller, query }) => {
      const present = await getPresences(context, caller, readIds(query.ticketId ?? ""));
      return present.map(({ ticketId, userId, fullName, mode }) => ({
        TicketId: ticketId,
        AssociateId: userId,
        FullName: fullName,
        Mode: mode,
      }));
    },
  }),
  defineRoute({
    ...presence,
    method: "PUT",
    name: "Presence.Put",
    operationId: "Presence_Put",
    summary: "Tells for less than a minute what the caller does at a ticket.",
    body: { kind: "entity", carrier: Presence },
    answer: { kind: "none" },
    failures: ["notFound"],
    run: async ({ context, caller, body }) => {
      const mode = body.Mode ?? "";
      if (!isPresenceMode(mode)) {
        const names = presenceModes.join(", ");
        const members = new Map([["Mode", say(liveTexts.oneOf, { names })]]);
        throw new AppError("validation", say(liveTexts.presenceRefused), { members });
      }
      await tellPresence(context, caller, { ticketId: body.TicketId ?? 0, mode });
    },
  }),
];

/** What is no id is about no ticket. */
function readIds(texts: string): number[] {
  const ids = texts.split(",").flatMap((each) => (/^\d{1,9}$/.test(each) ? [Number(each)] : []));
  return ids.slice(0, TICKETS_MAX);
}
