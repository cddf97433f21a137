import { randomBytes } from "node:crypto";
import type { Caller } from "../../domain/access/caller.ts";
import type { PlacedAttachment } from "../../domain/attachments/attachment.ts";
import { mayChangeAttachment } from "../../domain/attachments/attachment-access.ts";
import {
  decideSaveAttachment,
  type AttachmentInput,
} from "../../domain/attachments/decide-save-attachment.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { changeAttachment, storeAttachment } from "../storage/attachments/write-attachment.ts";
import { findDeskVersion } from "../storage/desk/find-desk-version.ts";
import { withTransaction, type Transaction } from "../storage/transaction.ts";
import { attachmentTexts } from "../texts/attachment-texts.ts";
import { say } from "../texts/text.ts";
import { AttachmentRefusedError } from "./attachment-refused.ts";
import { currentCaller } from "./current-caller.ts";
import { loadAttachment, type AttachmentView } from "./load-attachment.ts";

export interface SaveAttachmentCommand {
  /** 0 makes a new attachment. */
  readonly attachmentId: number;
  /** The wish; one that depends on the stored attachment is made of it once that is locked. */
  readonly input: AttachmentInput | ((stored: AttachmentView) => AttachmentInput);
  /** The request has faults of its own: the attachment is checked to the end but not stored. */
  readonly isFaulty: () => boolean;
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
  return withTransaction(
    context.database,
    (tx) =>
      command.attachmentId === 0
        ? create(context, tx, { ...command, caller })
        : change(context, tx, { ...command, caller }),
    { safeToRetry: true },
  );
}

type Save = SaveAttachmentCommand & { readonly caller: Caller };

async function create(context: Context, tx: Transaction, save: Save): Promise<AttachmentView> {
  const desk = await context.desk.refreshIfOlderThan(await findDeskVersion(tx));
  const caller = currentCaller(save.caller, desk);
  if (typeof save.input === "function")
    throw new Error("a new attachment depends on no stored one");
  const fields = decide(null, { ...save, input: save.input, caller });
  if (fields === null) throw new Error("a new attachment is always written");
  const authKey = randomBytes(AUTH_KEY_BYTES).toString("base64url");
  const createdById = caller.user.userId;
  const created = { fields, authKey, createdById, now: context.clock.now() };
  const attachmentId = await storeAttachment(tx, created);
  const nothing = { sizeBytes: 0, sha256: null, tickets: [] };
  return {
    desk,
    caller,
    attachment: { ...fields, ...nothing, attachmentId, authKey, createdById },
  };
}

async function change(context: Context, tx: Transaction, save: Save): Promise<AttachmentView> {
  const { attachmentId } = save;
  const stored = await loadAttachment(context, tx, { ...save, lock: true });
  if (stored === null) throw unknownAttachment(attachmentId);
  if (!mayChangeAttachment(stored.caller, stored.attachment)) throw mayNotChange();
  const input = typeof save.input === "function" ? save.input(stored) : save.input;
  const fields = decide(stored.attachment, { ...save, input, caller: stored.caller });
  if (fields === null) return stored;
  await changeAttachment(tx, attachmentId, fields);
  return { ...stored, attachment: { ...stored.attachment, ...fields } };
}

/** What is to be written; null when it is so already. */
function decide(
  stored: PlacedAttachment | null,
  { input, caller, isFaulty }: Save & { readonly input: AttachmentInput },
): Required<AttachmentInput> | null {
  const decision = decideSaveAttachment(stored, input, caller);
  if (decision.kind === "forbidden") throw mayNotChange();
  if (decision.kind === "faulty") throw new AttachmentRefusedError(decision.refusals);
  if (isFaulty()) throw new AttachmentRefusedError([]);
  return decision.kind === "write" ? decision.fields : null;
}

export function mayNotChange(): AppError {
  return new AppError("forbidden", say(attachmentTexts.mayNotChange));
}

export function unknownAttachment(attachmentId: number): AppError {
  return new AppError("notFound", say(attachmentTexts.unknownAttachment, { id: attachmentId }));
}
