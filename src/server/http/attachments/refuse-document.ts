import type { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import { refuseMember } from "../tickets/refuse-member.ts";

/** What a call is told that wants a document to be one end of a copy. */
export function refuseDocument(member: "DocumentId" | "Filename"): AppError {
  return refuseMember(member, say(attachmentTexts.noDocuments));
}
