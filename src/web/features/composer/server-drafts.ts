import type { AttachmentEntity } from "../../../contract/carriers/attachment-entity.ts";
import type { Draft as DraftCarrier } from "../../../contract/additions/draft.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import { readAddresses } from "./addresses.ts";
import type { ComposerMode, Draft, DraftFile } from "./draft-store.ts";
import { newKey } from "./new-key.ts";
import { sentOf } from "./outgoing.ts";
import { contentOf, writtenIn } from "./rich/written.ts";

export type ServerDraft = JsonOf<typeof DraftCarrier>;

export interface DraftPlace {
  readonly ticketId: number;
  readonly mode: ComposerMode;
}

const pathOf = ({ ticketId, mode }: DraftPlace): string =>
  `counterfoil/v1/drafts/${String(ticketId)}/${mode}`;

/** Null where the server has none. */
export async function readServerDraft(
  api: Api,
  place: DraftPlace,
): Promise<{ readonly stored: ServerDraft; readonly serverTime: Date | null } | null> {
  const { value, serverTime } = await api.call<ServerDraft | null>(pathOf(place));
  return value === null || value === undefined ? null : { stored: value, serverTime };
}

/** Stores a draft and returns when that was, by the server's clock. */
export async function writeServerDraft(api: Api, place: DraftPlace, draft: Draft): Promise<string> {
  const { value } = await api.call<ServerDraft>(pathOf(place), {
    method: "PUT",
    body: {
      Content: contentOf(sentOf(draft)),
      ToRecipients: readAddresses(draft.to ?? ""),
      Cc: readAddresses(draft.cc ?? ""),
      Bcc: readAddresses(draft.bcc ?? ""),
      AttachmentIds: draft.files.map(({ attachmentId }) => attachmentId),
      BaseMessageId: draft.baseMessageId,
    },
  });
  return value.SavedAt ?? "";
}

export async function forgetServerDraft(api: Api, place: DraftPlace): Promise<void> {
  // It is gone from this device whatever becomes of it there; the newest wins when it is opened again.
  await api.call(pathOf(place), { method: "DELETE" }).catch(() => undefined);
}

/** A draft of the server as this page keeps one. */
export async function draftFromServer(api: Api, stored: ServerDraft): Promise<Draft> {
  return {
    ...writtenIn(stored.Content ?? ""),
    isPlain: false,
    to: lineOf(stored.ToRecipients),
    cc: lineOf(stored.Cc),
    bcc: lineOf(stored.Bcc),
    files: await Promise.all(stored.AttachmentIds.map((id) => fileOf(api, id))),
    baseMessageId: stored.BaseMessageId,
    savedAt: stored.SavedAt ?? "",
    hasContent: true,
    syncedAt: stored.SavedAt ?? "",
    isSynced: true,
    sendKey: newKey(),
  };
}

/** The server keeps no proposals: nobody is named = as proposed. */
function lineOf(addresses: readonly (string | null)[] | null): string | null {
  const line = (addresses ?? []).join(", ");
  return line === "" ? null : line;
}

async function fileOf(api: Api, attachmentId: number): Promise<DraftFile> {
  const path = `v1/Attachment/${String(attachmentId)}`;
  const { value } = await api.call<JsonOf<typeof AttachmentEntity>>(path);
  return { attachmentId, name: value.Name ?? "" };
}
