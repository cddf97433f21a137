import { countAttachments } from "../../../domain/attachments/attachment.ts";
import type { ImportLink } from "../../../domain/import/import-link.ts";
import type { SourceAttachment, SourceMessage } from "../../../domain/import/source-ticket.ts";
import { findLinks, removeLinks, storeLink } from "../../storage/import/import-links.ts";
import {
  connectAttachments,
  insertImportedAttachment,
  updateImportedAttachment,
} from "../../storage/import/imported-attachments.ts";
import {
  insertImportedMessage,
  listMessageIds,
  removeImportedMessages,
  updateImportedMessage,
} from "../../storage/import/imported-messages.ts";
import { reserveIds } from "../../storage/import/reserve-ids.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import type { ImportRun } from "./import-run.ts";
import type { TakenContents } from "./take-in-contents.ts";

/** The messages of a ticket that is being stored. */
interface MessagesOfTicket {
  readonly run: ImportRun;
  readonly ticketId: number;
  readonly messages: readonly SourceMessage[];
  readonly contents: TakenContents;
}

/** Makes these the messages of a ticket; those that are as they were are left alone. */
export async function importMessages(tx: Transaction, wish: MessagesOfTicket): Promise<void> {
  const { run, ticketId, messages } = wish;
  const { importSourceId } = run;
  const attachmentIds = await importAttachments(tx, wish);
  const messageIds = messages.map(({ messageId }) => messageId);
  await reserveIds(tx, "message", Math.max(0, ...messageIds));
  const place = { importSourceId, kind: "message" } as const;
  const links = await findLinks(tx, place, messageIds);
  const former = await listMessageIds(tx, ticketId);
  const kept = new Set<number>();
  for (const message of messages) {
    const link = links.get(message.messageId) ?? null;
    kept.add(await importMessage(tx, { run, ticketId, message, link, attachmentIds }));
  }
  const gone = former.filter((messageId) => !kept.has(messageId));
  await removeImportedMessages(tx, gone);
  await removeLinks(tx, place, gone);
}

interface MessageOfTicket {
  readonly run: ImportRun;
  readonly ticketId: number;
  readonly message: SourceMessage;
  readonly link: ImportLink | null;
  readonly attachmentIds: ReadonlyMap<number, number>;
}

async function importMessage(
  tx: Transaction,
  { run, ticketId, message, link, attachmentIds }: MessageOfTicket,
): Promise<number> {
  const fingerprint = fingerprintOf(message);
  if (link?.fingerprint === fingerprint) return link.localId;
  const { messageId, attachments } = message;
  const imported = {
    ...message,
    createdById: run.find("user", message.createdById) ?? 0,
    personId: run.find("person", message.personId) ?? 0,
    attachmentCount: countAttachments(
      attachments.map((one) => ({ ...one, createdById: 0, sha256: null })),
    ),
  };
  let localId = link?.localId ?? 0;
  if (link === null) {
    localId = await insertImportedMessage(tx, { wishedId: messageId, ticketId }, imported);
  } else await updateImportedMessage(tx, { messageId: localId, ticketId }, imported);
  await connectAttachments(
    tx,
    localId,
    attachments.flatMap(({ attachmentId }) => attachmentIds.get(attachmentId) ?? []),
  );
  await storeLink(
    tx,
    { importSourceId: run.importSourceId, kind: "message", sourceId: messageId },
    { localId, fingerprint, localState: "", importedAt: run.context.clock.now() },
  );
  return localId;
}

/** Stores what hangs on the messages, each once. Returns the ids here by those there. */
async function importAttachments(
  tx: Transaction,
  { run, messages, contents }: MessagesOfTicket,
): Promise<ReadonlyMap<number, number>> {
  const attachments = new Map(
    messages.flatMap((message) => message.attachments.map((one) => [one.attachmentId, one])),
  );
  const sourceIds = [...attachments.keys()];
  await reserveIds(tx, "attachment", Math.max(0, ...sourceIds));
  const place = { importSourceId: run.importSourceId, kind: "attachment" } as const;
  const links = await findLinks(tx, place, sourceIds);
  const localIds = new Map<number, number>();
  for (const [sourceId, attachment] of attachments) {
    const link = links.get(sourceId) ?? null;
    const fingerprint = fingerprintOf(attachment);
    const sha256 = contents.hashes.get(sourceId) ?? null;
    const isAsItWas = link?.fingerprint === fingerprint;
    const localId =
      link !== null && isAsItWas
        ? link.localId
        : await storeAttachment(tx, { run, attachment, link, sha256 });
    localIds.set(sourceId, localId);
    if (isAsItWas) continue;
    // What has no content yet is asked for again once something of its ticket changes.
    const isComplete = sha256 !== null || attachment.sizeBytes === 0;
    await storeLink(
      tx,
      { ...place, sourceId },
      {
        localId,
        fingerprint: isComplete ? fingerprint : "",
        localState: "",
        importedAt: run.context.clock.now(),
      },
    );
  }
  return localIds;
}

async function storeAttachment(
  tx: Transaction,
  {
    run,
    attachment,
    link,
    sha256,
  }: {
    readonly run: ImportRun;
    readonly attachment: SourceAttachment;
    readonly link: ImportLink | null;
    readonly sha256: string | null;
  },
): Promise<number> {
  const fields = { ...attachment, sha256, now: run.context.clock.now() };
  if (link === null) return insertImportedAttachment(tx, attachment.attachmentId, fields);
  await updateImportedAttachment(tx, link.localId, fields);
  return link.localId;
}
