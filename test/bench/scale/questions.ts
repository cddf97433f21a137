import type { NamedIds } from "../desk/save-bodies.ts";
import { createBody } from "../desk/save-bodies.ts";
import type { DeskClient } from "../../support/desk-client.ts";
import type { MeasuringUser } from "./prepare-sized-desk.ts";
import { plantedWords } from "./ticket-texts.ts";

/** What a question may need to know of the desk. */
export interface AskedDesk {
  readonly size: number;
  readonly ids: NamedIds;
}

/** One thing that is done again and again, `n` counting. */
export interface Question {
  readonly name: string;
  readonly by: MeasuringUser;
  /** Of this many requests only one is sent, because it takes long or leaves much behind. */
  readonly oneOf?: number;
  ask(client: DeskClient, n: number, desk: AskedDesk): Promise<unknown>;
}

/** A large prime, so that neighbours in time are none in the table. */
const STRIDE = 7_368_787;
const DEEP_ROWS = 2000;

const anyTicket = (n: number, { size }: AskedDesk): number => 1 + ((n * STRIDE) % size);

const get = (name: string, pathOf: (n: number, desk: AskedDesk) => string): Question => ({
  name,
  by: "administrator",
  ask: (client, n, desk) => client.get(pathOf(n, desk)),
});

const list = (filter: string, orderBy: string, more: Record<string, string> = {}): string => {
  const options = {
    $select: "ticketId,title,createdAt,deadline,ownedBy,priorityName,person/fullName",
    $filter: filter,
    $orderBy: orderBy,
    $top: "50",
    ...more,
  };
  return `/api/v1/Archive/Ticket?${new URLSearchParams(options).toString()}`;
};

const search = (words: string): string =>
  `/api/counterfoil/v1/search?${new URLSearchParams({ q: words }).toString()}`;

const save = (client: DeskClient, body: object): Promise<unknown> =>
  client.post("/api/v1/Agents/Ticket/SaveTicketEntity", body);

const isActive = "status oneOf (1)";
const isClosed = "status oneOf (2)";
const mine = "ownedBy currentAssociate and status oneOf (1)";
const byDeadline = "deadline asc";
const newestClosed = "closedAt desc";
const counted = { $top: "1", $inlineCount: "AllPages" };

const YEAR_MS = 365 * 86_400_000;
const aYearAgo = (): string => new Date(Date.now() - YEAR_MS).toISOString().slice(0, 10);

export const questions: readonly Question[] = [
  {
    name: "create",
    by: "administrator",
    ask: (client, n, { ids }) => save(client, JSON.parse(createBody(n, ids)) as object),
  },
  {
    name: "update",
    by: "administrator",
    ask: (client, n, desk) =>
      save(client, { TicketId: anyTicket(n, desk), Title: `Looked at for the ${n}th time` }),
  },
  {
    name: "add a message",
    by: "administrator",
    ask: (client, n, desk) =>
      client.post("/api/v1/Agents/Ticket/SaveTicketMessageEntity", {
        Ticket: { TicketId: anyTicket(n, desk) },
        Slevel: "Internal",
        Body: `Note ${n}`,
      }),
  },
  get("read", (n, desk) => `/api/v1/Ticket/${anyTicket(n, desk)}`),
  get("messages of a ticket", (n, desk) => `/api/v1/Ticket/${anyTicket(n, desk)}/Messages`),
  get("all active, first page", () => list(isActive, byDeadline)),
  get("all active, 40 pages on", () => list(isActive, byDeadline, { $skip: String(DEEP_ROWS) })),
  { ...get("active of an agent", () => list(isActive, byDeadline)), by: "agent" },
  { ...get("one's own", () => list(mine, byDeadline)), by: "agent" },
  get("closed, first page", () => list(isClosed, newestClosed)),
  get("closed, 40 pages on", () => list(isClosed, newestClosed, { $skip: String(DEEP_ROWS) })),
  get("newest, any state", () => list("", "ticketId desc")),
  get("count all active", () => list(isActive, byDeadline, counted)),
  { ...get("count all closed", () => list(isClosed, newestClosed, counted)), oneOf: 10 },
  {
    name: "keep all active in order",
    by: "administrator",
    oneOf: 10,
    ask: (client) =>
      client.post("/api/counterfoil/v1/list-snapshots", {
        Filter: isActive,
        OrderBy: byDeadline,
        Columns: ["ticketId", "title"],
      }),
  },
  get("search a common word", () => search(plantedWords.common)),
  get("search a middling word", () => search(plantedWords.middling)),
  get("search a rare word", () => search(plantedWords.rare)),
  get("search two words", () => search(`${plantedWords.common} ${plantedWords.middling}`)),
  get("search a beginning", () => search(plantedWords.common.slice(0, 4))),
  // In every address of a customer.
  get("search a word of all tickets", () => search("example")),
  { ...get("search as an agent", () => search(plantedWords.common)), by: "agent" },
  { ...get("search a rare word as an agent", () => search(plantedWords.rare)), by: "agent" },
  {
    ...get("dashboard of an agent", () => "/api/counterfoil/v1/dashboard"),
    by: "agent",
    oneOf: 3,
  },
  { ...get("dashboard of all", () => "/api/counterfoil/v1/dashboard?scope=Team"), oneOf: 10 },
  {
    ...get(
      "dashboard of all, a year",
      () => `/api/counterfoil/v1/dashboard?scope=Team&from=${aYearAgo()}`,
    ),
    oneOf: 20,
  },
];
