import { randomBytes } from "node:crypto";
import type { Caller } from "../../domain/access/caller.ts";
import type { PlacedAttachment } from "../../domain/attachments/attachment.ts";
import { mayReadAttachment } from "../../domain/attachments/attachment-access.ts";
import {
  decideSaveAttachment,
  type AttachmentInput,
} from "../../domain/attachments/decide-save-attachment.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { findAttachments } from "../storage/attachments/attachment-rows.ts";
import { changeAttachment, storeAttachment } from "../storage/attachments/write-attachment.ts";
import { withTransaction, type Transaction } from "../storage/transaction.ts";
import { attachmentTexts } from "../texts/attachment-texts.ts";
import { say } from "../texts/text.ts";
import { AttachmentRefusedError } from "./attachment-refused.ts";
import { currentCaller } from "./current-caller.ts";
import type { AttachmentView } from "./get-attachment.ts";

export interface SaveAttachmentCommand {
  /** 0 makes a new attachment. */
  readonly attachmentId: number;
  readonly input: AttachmentInput;
  /** The request has faults of its own: the attachment is checked to the end but not stored. */
  readonly isFaulty: boolean;
}

const AUTH_KEY_BYTES = 24;

/**
 * Stores what is known of an attachment; its content comes separately. Throws `AttachmentRefusedError`
 * with all faults, or `AppError` "notFound" or "forbidden".
 */
export async function saveAttachment(
  context: Context,
  caller: Caller,
  command: SaveAttachmentCommand,
): Promise<AttachmentView> {
  const desk = context.desk.current();
  const now = currentCaller(caller, desk);
  const attachment = await withTransaction(
    context.database,
    (tx) => store(context, tx, { ...command, caller: now }),
    { safeToRetry: true },
  );
  return { desk, caller: now, attachment };
}

async function store(
  context: Context,
  tx: Transaction,
  command: SaveAttachmentCommand & { readonly caller: Caller },
): Promise<PlacedAttachment> {
  const { attachmentId, input, caller } = command;
  const stored = attachmentId === 0 ? null : await lockAttachment(context, tx, command);
  const decision = decideSaveAttachment(stored, input, caller);
  if (decision.kind === "forbidden") throw mayNotChange();
  if (decision.kind === "faulty") throw new AttachmentRefusedError(decision.refusals);
  if (command.isFaulty) throw new AttachmentRefusedError([]);
  if (stored === null) {
    if (decision.kind !== "write") throw new Error("a new attachment is always written");
    const { fields } = decision;
    const authKey = randomBytes(AUTH_KEY_BYTES).toString("base64url");
    const { userId: createdById } = caller.user;
    const newAttachment = { fields, authKey, createdById, now: context.clock.now() };
    const newId = await storeAttachment(tx, newAttachment);
    const nothing = { sizeBytes: 0, sha256: null, tickets: [] };
    return { ...fields, ...nothing, attachmentId: newId, authKey, createdById };
  }
  if (decision.kind === "unchanged") return stored;
  await changeAttachment(tx, attachmentId, decision.fields);
  return { ...stored, ...decision.fields };
}

/** Locks an attachment that the caller may at least read; any other one is as if it did not exist. */
export async function lockAttachment(
  context: Context,
  tx: Transaction,
  { attachmentId, caller }: { readonly attachmentId: number; readonly caller: Caller },
): Promise<PlacedAttachment> {
  const found = await findAttachments(tx, [attachmentId], { lock: true });
  const attachment = found.get(attachmentId);
  if (attachment === undefined || !mayReadAttachment(caller, context.desk.current(), attachment)) {
    throw unknownAttachment(attachmentId);
  }
  return attachment;
}

export function mayNotChange(): AppError {
  return new AppError("forbidden", say(attachmentTexts.mayNotChange));
}

export function unknownAttachment(attachmentId: number): AppError {
  return new AppError("notFound", say(attachmentTexts.unknownAttachment, { id: attachmentId }));
}
