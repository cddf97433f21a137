import { beforeAll } from "vitest";
import { testApi, type TestApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

export interface SmallDesk {
  readonly api: TestApi;
  /** Calls an operation as the administrator; anything but success throws. */
  readonly call: <Json = Record<string, unknown>>(
    operation: string,
    body: unknown,
    agent?: string,
  ) => Promise<Json>;
  /** Saves a ticket with a message and a file, and returns its number. */
  readonly addTicket: (title: string) => Promise<number>;
}

/** A desk with a few tickets, each with a message and a file; call it while tests are collected. */
export function smallDesk(ticketCount: number): SmallDesk {
  const api = testApi(testDatabase());
  const call: SmallDesk["call"] = async (operation, body, agent = "Ticket") => {
    const headers = { accept: "application/json" };
    const answer = await api.call(operation, { body, agent, headers });
    if (answer.status >= 300) throw new Error(`${operation}: ${answer.text}`);
    return answer.json as never;
  };
  const addTicket = async (title: string): Promise<number> => {
    const { TicketId } = await call<{ TicketId: number }>("SaveTicketEntity", {
      Title: title,
      Tags: [{ Id: 0, Name: `tag of ${title}` }],
    });
    const message = await call<{ EjMessageId: number }>("SaveTicketMessageEntity", {
      Ticket: { TicketId },
      Body: `Text of ${title}`,
      Slevel: "External",
    });
    const file = await call<{ AttachmentId: number }>("SaveAttachmentEntity", {
      Name: `${title}.txt`,
    });
    const Content = Buffer.from(`Content of ${title}. `.repeat(5000)).toString("base64");
    await call("UploadAttachment", { AttachmentId: file.AttachmentId, Content });
    const AttachmentIds = [file.AttachmentId];
    await call("AddAttachments", { TicketMessageEntityId: message.EjMessageId, AttachmentIds });
    return TicketId;
  };
  beforeAll(async () => {
    for (let number = 1; number <= ticketCount; number += 1) await addTicket(`ticket ${number}`);
  });
  return { api, call, addTicket };
}
