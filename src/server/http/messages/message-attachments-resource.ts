import { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import { connectAttachments } from "../../usecases/connect-attachments.ts";
import { listMessageAttachments, type ListedAttachments } from "../../usecases/list-attachments.ts";
import { getPartOfMail } from "../../usecases/preview-attachment.ts";
import { presentListedAttachments, presentListedFiles } from "../presenters/present-attachment.ts";
import { readPathId } from "../resources/read-record-id.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { answeredContentTypes } from "../streams/content-media-types.ts";
import { contentOfPart } from "../streams/content-of-part.ts";
import { noMessage } from "./require-message.ts";

const ofOneMessage = {
  path: "/api/v1/TicketMessage/{ticketMessageEntityId}/Attachment",
  tag: "TicketMessage",
  pathParameters: {
    ticketMessageEntityId: { member: int32(), description: "Id of the message." },
  },
  failures: ["notFound"],
} as const;
const attachments = { kind: "value", member: list(embedded(AttachmentEntity)) } as const;

/** A file inside an attached mail, by its position there. */
const rfcAttachment = defineRoute({
  method: "GET",
  path: "/api/v1/TicketMessage/RfcAttachment/{attachmentId}/{position}",
  tag: "TicketMessage",
  name: "TicketMessage.RfcAttachment",
  operationId: "v1TicketMessageEntity_GetRfcAttachmentStream",
  summary:
    "Gets the content of a file inside an attached mail: its bytes, or base64 for whoever accepts JSON.",
  pathParameters: {
    attachmentId: { member: int32(), description: "Id of the attached mail." },
    position: { member: int32(), description: "Position of the file in it; the first has 0." },
  },
  body: { kind: "none" },
  answer: { kind: "stream", mediaTypes: answeredContentTypes },
  failures: ["notFound", "rangeNotSatisfiable"],
  run: async ({ context, caller, recordId: attachmentId, path }) => {
    const position = readPathId(path, "position");
    return contentOfPart(await getPartOfMail(context, caller, { attachmentId, position }));
  },
});

/** What hangs on a message. */
export const messageAttachmentsResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    ...ofOneMessage,
    name: "TicketMessage.Attachment",
    operationId: "v1TicketMessageEntity_GetAttachmentInfo",
    summary: "Gets what is known of the attachments of a message.",
    body: { kind: "none" },
    answer: attachments,
    run: async (call) =>
      presentListedAttachments(await requireListed(call), call.presentation.language),
  }),
  defineRoute({
    method: "POST",
    ...ofOneMessage,
    name: "TicketMessage.AddAttachments",
    operationId: "v1TicketMessageEntity_AddAttachments",
    summary: "Connects attachments with a message, besides the ones it has.",
    body: { kind: "list", item: int32() },
    bodyName: "attachmentIds",
    answer: { kind: "none" },
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId: messageId, body: connect }) => {
      await connectAttachments(context, caller, { messageId, connect, disconnect: [] });
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOneMessage,
    path: `${ofOneMessage.path}/Noninline`,
    name: "TicketMessage.Noninline",
    operationId: "v1TicketMessageEntity_GetAttachmentInfoNonInline",
    summary:
      "Gets what is known of the attachments of a message, without the pictures inside its HTML.",
    body: { kind: "none" },
    answer: attachments,
    run: async (call) => presentListedFiles(await requireListed(call), call.presentation.language),
  }),
  rfcAttachment,
];

/** Whether there is a message is nothing that everybody may know. */
async function requireListed({
  context,
  caller,
  recordId,
}: ResourceCall): Promise<ListedAttachments> {
  const listed = await listMessageAttachments(context, caller, recordId);
  if (listed === null) throw noMessage(recordId);
  return listed;
}
