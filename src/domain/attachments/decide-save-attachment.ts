import type { Caller } from "../access/caller.ts";
import { faultOfText, type TextFault } from "../ticket/save/fault-of-text.ts";
import type { Attachment, PlacedAttachment } from "./attachment.ts";
import { mayChangeAttachment } from "./attachment-access.ts";
import { isMediaType } from "./media-type.ts";

const TEXT_MAX_LENGTH = 255;

/** What a caller wants an attachment to be; an absent member stays as it is, or gets its default. */
export type AttachmentInput = Partial<
  Pick<Attachment, "name" | "contentType" | "inlineImage" | "contentId">
>;

export type AttachmentRefusalReason =
  | TextFault
  | { readonly code: "noMediaType" }
  /** Whether it is an inline picture is counted on the ticket, so it stays while it is connected. */
  | { readonly code: "fixedWhileConnected" };

export interface AttachmentRefusal {
  readonly field: keyof AttachmentInput;
  readonly reason: AttachmentRefusalReason;
}

/** What an attachment is before anybody has said anything about it. */
export const blankAttachment: Required<AttachmentInput> = {
  name: "",
  contentType: "",
  inlineImage: false,
  contentId: "",
};

type SaveAttachmentDecision =
  | { readonly kind: "forbidden" }
  | { readonly kind: "faulty"; readonly refusals: readonly AttachmentRefusal[] }
  | { readonly kind: "unchanged" }
  | { readonly kind: "write"; readonly fields: Required<AttachmentInput> };

/** Decides what is known of an attachment; `stored` is null for a new one. */
export function decideSaveAttachment(
  stored: PlacedAttachment | null,
  input: AttachmentInput,
  caller: Caller,
): SaveAttachmentDecision {
  if (stored !== null && !mayChangeAttachment(caller, stored)) return { kind: "forbidden" };
  const before = stored ?? blankAttachment;
  const fields: Required<AttachmentInput> = {
    name: input.name ?? before.name,
    contentType: (input.contentType ?? before.contentType).trim(),
    inlineImage: input.inlineImage ?? before.inlineImage,
    contentId: input.contentId ?? before.contentId,
  };
  const refusals = checkFields(fields, stored);
  if (refusals.length > 0) return { kind: "faulty", refusals };
  const names = Object.keys(fields) as (keyof AttachmentInput)[];
  const unchanged = stored !== null && names.every((name) => fields[name] === stored[name]);
  return unchanged ? { kind: "unchanged" } : { kind: "write", fields };
}

function checkFields(
  fields: Required<AttachmentInput>,
  stored: PlacedAttachment | null,
): AttachmentRefusal[] {
  const refusals: AttachmentRefusal[] = [];
  for (const field of ["name", "contentType", "contentId"] as const) {
    const reason = faultOfText(fields[field], TEXT_MAX_LENGTH);
    if (reason !== null) refusals.push({ field, reason });
    else if (field === "contentType" && fields[field] !== "" && !isMediaType(fields[field])) {
      refusals.push({ field, reason: { code: "noMediaType" } });
    }
  }
  if (stored !== null && stored.tickets.length > 0 && fields.inlineImage !== stored.inlineImage) {
    refusals.push({ field: "inlineImage", reason: { code: "fixedWhileConnected" } });
  }
  return refusals;
}
