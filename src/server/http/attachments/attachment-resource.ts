import { AttachmentEntityWithLinks } from "../../../contract/carriers/attachment-entity-with-links.ts";
import { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { Input } from "../../../contract/input.ts";
import { int32 } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Text } from "../../texts/text.ts";
import { getAttachment } from "../../usecases/get-attachment.ts";
import type { AttachmentView } from "../../usecases/load-attachment.ts";
import { unknownAttachment } from "../../usecases/save-attachment.ts";
import { patchEntity } from "../patches/patch-entity.ts";
import { presentAttachmentView } from "../presenters/present-attachment.ts";
import { presentDefaultAttachment } from "../presenters/present-default-attachment.ts";
import { requireAddressedId, requireNoId } from "../resources/require-addressed-id.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { attachmentInputOf } from "../translate/attachment-input.ts";
import { attachmentLinks } from "./attachment-links.ts";
import { refuseDocument } from "./refuse-document.ts";
import { saveAttachmentWish, type AttachmentWish } from "./save-attachment-wish.ts";

const path = "/api/v1/Attachment";
const tag = "Attachment";
const entity = { kind: "entity", carrier: AttachmentEntity } as const;
const attachment = { kind: "carrier", carrier: AttachmentEntity } as const;
const linkedAttachment = { kind: "carrier", carrier: AttachmentEntityWithLinks } as const;
const ofOneAttachment = {
  path: `${path}/{id}`,
  tag,
  pathParameters: { id: { member: int32(), description: "Id of the attachment." } },
  answer: linkedAttachment,
  selection: "published",
  failures: ["notFound"],
} as const;

type EntityCall = Pick<ResourceCall, "recordId" | "problems"> & {
  readonly body: Input<typeof AttachmentEntity>;
};

/** What is known of attachments. Their contents are a resource of their own. */
export const attachmentResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: `${path}/default`,
    tag,
    name: "Attachment.Default",
    operationId: "v1AttachmentEntity_DefaultAttachmentEntity",
    summary: "Makes an unsaved attachment.",
    body: { kind: "none" },
    answer: attachment,
    run: async ({ presentation }) => presentDefaultAttachment(presentation),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "Attachment.Post",
    operationId: "v1AttachmentEntity_PostAttachmentEntity",
    summary: "Creates an attachment. Its content comes separately, and then a message takes it.",
    body: entity,
    bodyName: "newEntity",
    answer: linkedAttachment,
    selection: "published",
    run: async (call) => linked(await saveAttachmentWish(call, wishOfNew(call)), call),
  }),
  defineRoute({
    method: "GET",
    ...ofOneAttachment,
    name: "Attachment.Get",
    operationId: "v1AttachmentEntity_GetAttachmentEntity",
    summary: "Gets what is known of an attachment, with the address of its content.",
    body: { kind: "none" },
    run: async (call) => {
      const view = await getAttachment(call.context, call.caller, call.recordId);
      if (view === null) throw unknownAttachment(call.recordId);
      return linked(view, call);
    },
  }),
  defineRoute({
    method: "PUT",
    ...ofOneAttachment,
    name: "Attachment.Put",
    operationId: "v1AttachmentEntity_PutAttachmentEntity",
    summary: "Changes what the body names of an attachment; what it leaves out stays as it is.",
    body: entity,
    run: async (call) => linked(await saveAttachmentWish(call, wishOfKnown(call)), call),
  }),
  defineRoute({
    method: "PATCH",
    ...ofOneAttachment,
    name: "Attachment.Patch",
    operationId: "v1AttachmentEntity_PatchAttachmentEntity",
    summary:
      "Changes an attachment step by step (RFC 6902), or merges an object into it (RFC 7396).",
    body: { kind: "patch", carrier: AttachmentEntity },
    failures: ["notFound", "conflict"],
    run: async (call) => {
      requireStorable(call.recordId);
      return linked(await saveAttachmentWish(call, wishOfPatch(call)), call);
    },
  }),
  defineRoute({
    method: "POST",
    path: `${path}/CopyFromCRMDocument/{documentId}`,
    tag,
    name: "Attachment.CopyFromCRMDocument",
    operationId: "v1AttachmentEntity_CopyFromCRMDocument",
    summary: "Refused: this server keeps no documents from which attachments could be made.",
    pathParameters: { documentId: { member: int32(), description: "Id of the document." } },
    body: { kind: "none" },
    answer: attachment,
    run: async () => {
      throw refuseDocument("DocumentId");
    },
  }),
];

function linked(
  view: AttachmentView,
  { linkBase, presentation }: Pick<ResourceCall, "linkBase" | "presentation">,
): Wire<typeof AttachmentEntityWithLinks> {
  const value = presentAttachmentView(view, presentation.language);
  return { ...value, _Links: attachmentLinks(linkBase, value.AttachmentId) };
}

function wishOfNew({ body, problems }: EntityCall): AttachmentWish {
  requireNoId({ member: "AttachmentId", named: body.AttachmentId ?? 0, problems });
  return { attachmentId: 0, input: attachmentInputOf(body), faults: problems };
}

function wishOfKnown({ body, problems, recordId }: EntityCall): AttachmentWish {
  requireStorable(recordId);
  requireAddressedId(recordId, {
    member: "AttachmentId",
    named: body.AttachmentId ?? 0,
    problems,
  });
  return { attachmentId: recordId, input: attachmentInputOf(body), faults: problems };
}

/** Of two patches at a time the second sees what the first one did. */
function wishOfPatch({
  body: patch,
  recordId,
  presentation,
  dates,
}: ResourceCall<{ kind: "patch"; carrier: typeof AttachmentEntity }>): AttachmentWish {
  const faults = new Map<string, Text>();
  return {
    attachmentId: recordId,
    input: (stored) => {
      const published = presentAttachmentView(stored, presentation.language);
      const patched = patchEntity(AttachmentEntity, published, patch, { dates, faults });
      return attachmentInputOf(patched);
    },
    faults,
  };
}

/** Ids that no stored attachment has mean something else to a save. */
function requireStorable(attachmentId: number): void {
  if (attachmentId <= 0) throw unknownAttachment(attachmentId);
}
