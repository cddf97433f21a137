import { SaxesParser } from "saxes";
import type { FuzzDesk } from "../desk/fuzz-desk.ts";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import type { FuzzClient } from "../requests/send-request.ts";

interface StoredText {
  readonly id: number;
  readonly text: string;
}

interface Kind {
  readonly what: string;
  /** The last texts of their kind. */
  readonly sql: string;
  readonly target: string;
  readonly member: string;
}

const kinds: readonly Kind[] = [
  {
    what: "title of ticket",
    sql: "select ticket_id as id, title as text from ticket order by last_changed_at desc, ticket_id desc limit $1",
    target: "/api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=",
    member: "Title",
  },
  {
    what: "body of message",
    sql: `select message_id as id, body as text from message_text order by message_id desc limit $1`,
    target: "/api/v1/Agents/Ticket/GetTicketMessageEntity?ticketMessageEntityId=",
    member: "Body",
  },
];

/** Reads the newest texts back as JSON and as XML; says which one comes out differently; null = none. */
export async function judgeReadback(
  { db }: FuzzDesk,
  client: FuzzClient,
  count: number,
): Promise<string | null> {
  for (const { what, sql, target, member } of kinds) {
    const { rows } = await db.query<StoredText>(sql, [count]);
    for (const { id, text } of rows) {
      const json = await fetchText(client, `${target}${id}`, "application/json");
      const read = (JSON.parse(json) as Readonly<Record<string, unknown>> | null)?.[member];
      if (read !== text) return differs(`${what} ${id} as JSON`, read, text);
      const xml = await fetchText(client, `${target}${id}`, "application/xml");
      const element = textOf(xml, member);
      if (element !== sayableInXml(text)) return differs(`${what} ${id} as XML`, element, text);
    }
  }
  return null;
}

function differs(what: string, read: unknown, stored: string): string {
  return `the ${what} is ${JSON.stringify(read) ?? "missing"} and was stored as ${JSON.stringify(stored)}`;
}

async function fetchText(client: FuzzClient, target: string, accept: string): Promise<string> {
  const request: FuzzRequest = {
    sender: "administrator",
    method: "POST",
    target,
    headers: [["Accept", accept]],
    body: null,
  };
  const outcome = await client.send(request);
  if ("silence" in outcome) throw new Error(`${target} was not answered: ${outcome.silence}`);
  const { status, body } = outcome.answer;
  if (status !== 200) throw new Error(`${target} was answered with ${status}: ${body.toString()}`);
  return body.toString();
}

/** Without the characters that XML 1.0 has no way to write. */
function sayableInXml(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

const MEMBER_DEPTH = 2;

/** The text of a child of the root; undefined when the document is not well-formed or has none. */
function textOf(xml: string, member: string): string | undefined {
  const path: string[] = [];
  let found: string | undefined;
  const isThere = (): boolean => path.length === MEMBER_DEPTH && path[1] === member;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    path.push(name);
    if (isThere()) found = "";
  });
  parser.on("text", (text) => {
    if (isThere()) found = `${found ?? ""}${text}`;
  });
  parser.on("closetag", () => void path.pop());
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return found;
}
