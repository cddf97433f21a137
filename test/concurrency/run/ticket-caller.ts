import type { Answer, SeenState, Wish } from "../checker/recorded-call.ts";

/** A server to call, and as whom. Several are processes on one database. */
export interface CallTarget {
  readonly urls: readonly string[];
  readonly authorization: string;
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface WireTicket {
  readonly TicketId: number;
  readonly Title: string;
  readonly Author: string;
  readonly Status: { readonly TicketStatusId: number };
  readonly Tags: readonly { readonly Name: string }[];
  readonly Messages: readonly { readonly TicketMessageId: number }[];
}

const BEATEN = 412;
const agentPath = (operation: string): string => `/api/v1/Agents/Ticket/${operation}`;

/** Carries out a wish about a ticket at one of the servers. */
export async function callTicket(
  { urls, authorization }: CallTarget,
  {
    place,
    ticketId,
    wish,
  }: { readonly place: number; readonly ticketId: number; readonly wish: Wish },
): Promise<Answer> {
  const { method, path, body, headers } = requestOf(ticketId, wish);
  const response = await fetch(`${urls[place % urls.length]}${path}`, {
    method,
    headers: { authorization, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status === BEATEN) return { kind: "beaten" };
  if (response.status !== 200) return { kind: "fault", text: `${response.status} ${text}` };
  const json = JSON.parse(text) as WireTicket & { readonly EjMessageId?: number };
  return wish.kind === "message"
    ? { kind: "message", messageId: json.EjMessageId ?? 0 }
    : { kind: "state", state: stateOf(json, response.headers) };
}

/** Makes a ticket and answers its id and how it is. */
export async function createTicket(
  target: CallTarget,
): Promise<{ readonly ticketId: number; readonly first: SeenState }> {
  const response = await fetch(`${target.urls[0]}${agentPath("SaveTicketEntity")}`, {
    method: "POST",
    headers: { authorization: target.authorization, "content-type": "application/json" },
    body: JSON.stringify({ Title: "first", Author: "nobody", OwnedBy: { AssociateId: 0 } }),
  });
  if (response.status !== 200) throw new Error(await response.text());
  const json = (await response.json()) as WireTicket;
  return { ticketId: json.TicketId, first: stateOf(json, response.headers) };
}

function requestOf(ticketId: number, wish: Wish): Sent {
  const save = (body: object, headers = {}): Sent => ({
    method: "POST",
    path: agentPath("SaveTicketEntity"),
    body: { TicketId: ticketId, ...body },
    headers,
  });
  switch (wish.kind) {
    case "read":
      return { method: "GET", path: `/api/v1/Ticket/${ticketId}` };
    case "retitle":
      return save({ Title: wish.title }, { "if-match": `"${ticketId}-${wish.ifVersion}"` });
    case "move":
      return save({ Status: { TicketStatusId: wish.statusId }, Author: wish.author });
    case "tag":
      return {
        method: "PATCH",
        path: `/api/v1/Ticket/${ticketId}`,
        headers: { "content-type": "application/json-patch+json" },
        body: [{ op: "add", path: "/Tags/-", value: { Name: wish.tag } }],
      };
    case "message":
      return {
        method: "POST",
        path: agentPath("SaveTicketMessageEntity"),
        body: { Ticket: { TicketId: ticketId }, Body: "Is it plugged in?" },
      };
  }
}

function stateOf(ticket: WireTicket, headers: Headers): SeenState {
  return {
    version: Number(/^"\d+-(\d+)/.exec(headers.get("etag") ?? "")?.[1]),
    title: ticket.Title,
    author: ticket.Author,
    statusId: ticket.Status.TicketStatusId,
    tags: ticket.Tags.map(({ Name }) => Name),
    messageIds: ticket.Messages.map(({ TicketMessageId }) => TicketMessageId),
  };
}
