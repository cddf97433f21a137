import { AttachmentLimits } from "../../../contract/additions/attachment-limits.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

/** What a page tells of files before any is sent. */
export const attachmentLimitsResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/attachment-limits",
    tag: "Attachments",
    name: "Attachments.Limits",
    operationId: "Attachments_Limits",
    summary: "Tells how large a file may be, and which types of files are unsafe.",
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: AttachmentLimits },
    run: ({ context: { attachments, desk } }) =>
      Promise.resolve({
        MaxBytes: attachments.maxBytes,
        UnsafeFileTypes: [...desk.current().settings.unsafeFileTypes],
      }),
  }),
];
