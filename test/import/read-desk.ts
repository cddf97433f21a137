import { createHash } from "node:crypto";
import { forEachAtOnce } from "../../src/server/importing/source/for-each-at-once.ts";
import type { TestApi } from "../support/test-api.ts";

type Json = Readonly<Record<string, unknown>>;

/** A ticket with all that hangs on it, as the published API tells it. */
export interface ReadTicket {
  readonly ticket: Json;
  readonly messages: readonly Json[];
  /** Hashes of the contents, by attachment. */
  readonly contents: Readonly<Record<number, string>>;
  readonly relations: unknown;
}

/** Every ticket of a desk by its number; ids of headers, which nothing refers to, are left out. */
export async function readDesk(api: TestApi, as: string): Promise<ReadonlyMap<number, ReadTicket>> {
  const { rows } = await api.context.database.query<{ ticket_id: number }>(
    "select ticket_id from ticket order by ticket_id",
  );
  const tickets = new Map<number, ReadTicket>();
  await forEachAtOnce(rows, 4, async ({ ticket_id: ticketId }) => {
    tickets.set(ticketId, await readTicket(api, as, ticketId));
  });
  return new Map([...tickets].toSorted(([one], [other]) => one - other));
}

async function readTicket(api: TestApi, as: string, ticketId: number): Promise<ReadTicket> {
  const call = async (operation: string, body: unknown): Promise<unknown> => {
    const { status, json, text } = await api.call<unknown>(operation, { body, as });
    if (status !== 200) throw new Error(`${operation}: ${text}`);
    return json;
  };
  const ticket = (await call(`GetTicketEntity?ticketEntityId=${ticketId}`, null)) as Json;
  const messages = (await call("GetTicketMessageEntities", {
    TicketId: ticketId,
    MessageIds: [],
  })) as readonly Json[];
  const contents: Record<number, string> = {};
  for (const { AttachmentsInfo } of messages) {
    for (const { AttachmentId } of AttachmentsInfo as readonly { AttachmentId: number }[]) {
      const body = { AttachmentId };
      const { text, status } = await api.call("GetAttachmentStream", {
        body,
        as,
        headers: { accept: "application/json" },
      });
      contents[AttachmentId] = `${status} ${createHash("sha256").update(text).digest("hex")}`;
    }
  }
  const relations = await call("GetTicketRelations", { TicketId: ticketId });
  return withoutHeaderIds({ ticket, messages, contents, relations });
}

function withoutHeaderIds<Value>(value: Value): Value {
  const text = JSON.stringify(value, (name, inner: unknown) =>
    name === "MessageHeaders" && Array.isArray(inner)
      ? (inner as readonly Json[]).map(({ Id: _id, ...rest }) => rest)
      : inner,
  );
  return JSON.parse(text) as Value;
}
