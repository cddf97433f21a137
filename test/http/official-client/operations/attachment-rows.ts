import { expect } from "vitest";
import type { IdArgument, OperationRows } from "./operation-row.ts";
import {
  done,
  NO_ANSWER,
  nothingDone,
  refused,
  stores,
  tells,
  textOf,
  type Outcome,
} from "./outcome.ts";

const one = (
  path: string,
  nothing: Outcome,
  ...more: readonly unknown[]
): readonly IdArgument[] => [{ path, call: (id) => [id, ...more], nothing }];
/** In no order: they are made at the same time. */
const idsIn = (list: readonly { readonly attachmentId?: number }[]) =>
  new Set(list.map(({ attachmentId }) => attachmentId));

/** Operations on files. */
export const attachmentRows: OperationRows = {
  createDefaultAttachmentEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ attachmentId: 0, name: "", attSize: 0 });
    },
    missing: [],
    powerless: tells(expect.objectContaining({ attachmentId: 0 })),
  },
  saveAttachmentEntityAsync: {
    call: () => [{ name: "light.txt", contentType: "text/plain" }],
    look: async (saved, _scene, { agent }) => {
      expect(saved).toMatchObject({ name: "light.txt", contentType: "text/plain", attSize: 0 });
      expect(await agent.getAttachmentEntityAsync(saved.attachmentId ?? 0)).toEqual(saved);
    },
    ids: [
      {
        path: "AttachmentId",
        call: (attachmentId) => [{ attachmentId, name: "a.txt" }],
        nothing: refused(404),
        except: {
          "0": stores(expect.objectContaining({ name: "a.txt" })),
          "-1": refused(400, "AttachmentId"),
          "-7": refused(400, "AttachmentId"),
        },
      },
    ],
    wrong: [
      {
        what: "texts that are too long",
        call: () => [{ name: "x".repeat(10_000), contentType: "x".repeat(10_000) }],
        outcome: refused(400, "Name", "ContentType"),
      },
    ],
    missing: [refused(400)],
    powerless: stores(expect.objectContaining({ name: "light.txt" })),
  },
  getAttachmentEntityAsync: {
    call: ({ fileId }) => [fileId],
    look: (attachment, { fileId }) => {
      expect(attachment).toMatchObject({ attachmentId: fileId, name: "note.txt", attSize: 4 });
    },
    ids: one("attachmentEntityId", tells(null)),
    missing: [refused(400, "attachmentEntityId")],
    powerless: tells(null),
  },
  copyFromCRMDocumentAsync: {
    call: () => [1],
    never: refused(400, "DocumentId"),
    ids: one("DocumentId", refused(400, "DocumentId")),
    missing: [refused(400, "DocumentId")],
    powerless: refused(400, "DocumentId"),
  },
  copyToTempFileAsync: {
    call: ({ fileId }) => ["a.txt", fileId],
    never: refused(400, "Filename"),
    missing: [refused(400, "Filename"), refused(400, "Filename")],
    powerless: refused(400, "Filename"),
  },
  uploadAttachmentAsync: {
    call: ({ looseId }) => [looseId, "brighter"],
    look: async (answer, { looseId }, { agent }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agent.getAttachmentEntityAsync(looseId)).toMatchObject({ attSize: 8 });
      expect(textOf(await agent.getAttachmentStreamAsync(looseId))).toBe("brighter");
    },
    ids: one("AttachmentId", refused(404), "a"),
    // Of a content that is missing the client makes an empty one.
    missing: [refused(404), done],
    powerless: refused(404),
  },
  getAttachmentStreamAsync: {
    call: ({ fileId }) => [fileId],
    look: (content) => {
      expect(textOf(content)).toBe("dark");
    },
    // Whoever asks for bytes cannot be told null.
    ids: one("AttachmentId", refused(404)),
    missing: [refused(404)],
    powerless: refused(404),
  },
  getTicketAttachmentsAsync: {
    call: ({ ticketId }) => [ticketId],
    look: (attachments, { fileId, pictureId, mailId }) => {
      expect(idsIn(attachments)).toEqual(new Set([fileId, pictureId, mailId]));
    },
    ids: one("TicketEntityId", tells([])),
    missing: [tells([])],
    powerless: tells([]),
  },
  validateAttachmentsAsync: {
    call: ({ fileId, pictureId }) => [[pictureId, fileId]],
    look: (results, { fileId, pictureId }) => {
      expect(results).toMatchObject([
        { attachmentId: pictureId, isValid: true, errorMessage: "" },
        { attachmentId: fileId, isValid: true, errorMessage: "" },
      ]);
    },
    ids: [
      {
        path: "AttachmentIds/0",
        call: (id) => [[id]],
        nothing: tells([expect.objectContaining({ isValid: false })]),
      },
    ],
    missing: [tells([])],
    powerless: tells([
      expect.objectContaining({ isValid: false }),
      expect.objectContaining({ isValid: false }),
    ]),
  },
  getAttachmentInfoAsync: {
    call: ({ messageId }) => [messageId],
    look: (attachments, { fileId, pictureId, mailId }) => {
      expect(idsIn(attachments)).toEqual(new Set([fileId, pictureId, mailId]));
    },
    ids: one("TicketMessageEntityId", tells([])),
    missing: [tells([])],
    powerless: tells([]),
  },
  getAttachmentInfoNonInlineAsync: {
    call: ({ messageId }) => [messageId],
    look: (attachments, { fileId, mailId }) => {
      expect(idsIn(attachments)).toEqual(new Set([fileId, mailId]));
    },
    ids: one("TicketMessageEntityId", tells([])),
    missing: [tells([])],
    powerless: tells([]),
  },
  addAttachmentsAsync: {
    call: ({ replyId, looseId }) => [replyId, [looseId]],
    look: async (answer, { replyId, looseId }, { agent }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(idsIn(await agent.getAttachmentInfoAsync(replyId))).toEqual(new Set([looseId]));
    },
    ids: [
      {
        path: "TicketMessageEntityId",
        call: (id, { looseId }) => [id, [looseId]],
        nothing: refused(404),
      },
      {
        path: "AttachmentIds/0",
        call: (id, { replyId }) => [replyId, [id]],
        nothing: refused(400, "AttachmentIds/0"),
      },
    ],
    missing: [refused(404), nothingDone],
    powerless: refused(403),
  },
  removeMessageAttachmentsAsync: {
    call: ({ messageId, fileId }) => [messageId, [fileId]],
    look: async (answer, { messageId, pictureId, mailId }, { agent }) => {
      expect(answer).toBe(NO_ANSWER);
      const left = idsIn(await agent.getAttachmentInfoAsync(messageId));
      expect(left).toEqual(new Set([pictureId, mailId]));
    },
    ids: [
      {
        path: "TicketMessageEntityId",
        call: (id, { fileId }) => [id, [fileId]],
        nothing: refused(404),
      },
      {
        path: "AttachmentIds/0",
        call: (id, { messageId }) => [messageId, [id]],
        nothing: nothingDone,
      },
    ],
    missing: [refused(404), nothingDone],
    powerless: refused(403),
  },
  getAttachmentPreviewAsync: {
    call: ({ mailId }) => [mailId],
    look: (preview) => {
      expect(preview).toMatchObject({
        mimeType: "message/rfc822",
        emailSubject: "Lights",
        emailAttachmentsInfo: [{ name: "a.txt", attSize: 6 }],
      });
    },
    ids: one("AttachmentId", tells(null)),
    missing: [tells(null)],
    powerless: tells(null),
  },
  getPreviewAttachmentStreamAsync: {
    call: ({ mailId }) => [mailId],
    look: ({ stream }) => {
      expect(textOf(stream)).toContain("Dark");
    },
    ids: one("AttachmentId", tells(null)),
    missing: [tells(null)],
    powerless: tells(null),
  },
  getRfcAttachmentStreamAsync: {
    call: ({ mailId }) => [mailId, 0],
    look: (content) => {
      expect(textOf(content)).toBe("inside");
    },
    ids: [
      { path: "AttachmentId", call: (id) => [id, 0], nothing: refused(404) },
      {
        path: "Position",
        call: (id, { mailId }) => [mailId, id],
        nothing: refused(404),
        except: { "0": tells(expect.anything()) },
      },
    ],
    missing: [refused(404), tells(expect.anything())],
    powerless: refused(404),
  },
};
