import type { AttachmentRefusal } from "../../domain/attachments/decide-save-attachment.ts";

/** An attachment that cannot be stored as wished; says everything wrong with it. Nothing was stored. */
export class AttachmentRefusedError extends Error {
  override readonly name = "AttachmentRefusedError";
  readonly refusals: readonly AttachmentRefusal[];

  constructor(refusals: readonly AttachmentRefusal[]) {
    super("the attachment was refused");
    this.refusals = refusals;
  }
}
