import type { TestApi } from "../support/test-api.ts";
import { demoAdministrator } from "./import-from.ts";

/** Bytes that tell whether they arrived whole and in order. */
const contentOf = (length: number, seed: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 31 + seed * 7) % 251));

/** What the demo desk has none of: files, merged, deleted and related tickets, favourites. */
export async function fillSource(api: TestApi): Promise<void> {
  const call = async <Json>(operation: string, body: unknown, agent = "Ticket"): Promise<Json> => {
    const answer = await api.call<Json>(operation, { body, agent, as: demoAdministrator });
    if (answer.status >= 300) throw new Error(`${operation}: ${answer.text}`);
    return answer.json;
  };
  const { rows } = await api.context.database.query<{ message_id: number }>(
    "select message_id from message where message_id % 40 = 0 order by message_id",
  );
  for (const [index, { message_id: messageId }] of rows.entries()) {
    const sizes = index === 0 ? [0, 1, 300_000] : [index * 10];
    const ids: number[] = [];
    for (const [place, size] of sizes.entries()) {
      const saved = await call<{ AttachmentId: number }>("SaveAttachmentEntity", {
        Name: `file ${index}-${place} æ.txt`,
        ContentType: place === 0 ? "text/plain" : "",
        InlineImage: index % 5 === 4,
        ContentId: index % 5 === 4 ? `cid-${index}` : "",
      });
      ids.push(saved.AttachmentId);
      if (size === 0) continue;
      // Every other one has the content of the one before.
      const Content = contentOf(size, Math.floor(index / 2)).toString("base64");
      await call("UploadAttachment", { AttachmentId: saved.AttachmentId, Content });
    }
    await call("AddAttachments", { TicketMessageEntityId: messageId, AttachmentIds: ids });
  }
  const merged = await call<{ TicketId: number }>("GetTicketEntity?ticketEntityId=30", null);
  await call("MergeTickets", { MergedTicketEntity: merged, SecondaryTicketIds: [10, 31] });
  await call("SetDeletedStatusByIds", { TicketIds: [40, 41] });
  await call("SetSpamStatusByIds", { TicketIds: [50] });
  const related = { DestinationTicketId: 60, Comment: "the same printer" };
  await call("CreateTicketRelations", {
    ...related,
    SourceTicketIds: [61, 62],
    RelationType: "Related",
  });
  await call("CreateTicketRelations", {
    ...related,
    SourceTicketIds: [63],
    RelationType: "Parent",
  });
  for (const RecordId of [70, 71, 72]) {
    const favourite = {
      TableName: "ticket",
      RecordId,
      AssociateId: 0,
      ExtraInfo: `note ${RecordId}`,
    };
    await call("AddFavourite", favourite, "Favourite");
  }
}
