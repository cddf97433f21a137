import { Draft } from "../../../contract/additions/draft.ts";
import type { Input } from "../../../contract/input.ts";
import { embedded, int32, list, text } from "../../../contract/member.ts";
import { draftModes, isDraftMode, type Draft as StoredDraft } from "../../../domain/live/draft.ts";
import { AppError } from "../../errors.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import { say } from "../../texts/text.ts";
import {
  discardDraft,
  getDraft,
  getDrafts,
  saveDraft,
  type DraftPlace,
} from "../../usecases/drafts/drafts.ts";
import { readPathId } from "../resources/read-record-id.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { presentDraft } from "./present-draft.ts";

const DRAFT_BYTES_MAX = 2 * 1024 * 1024;
const none = { kind: "none" } as const;
const drafts = { path: "/api/counterfoil/v1/drafts", tag: "Drafts" } as const;
const place = {
  path: `${drafts.path}/{ticketId}/{mode}`,
  tag: drafts.tag,
  pathParameters: {
    ticketId: { member: int32(), description: "Id of the ticket; 0 = a new one." },
    mode: { member: text(), description: `One of ${draftModes.join(", ")}.` },
  },
} as const;

/** What the caller has written and not sent. */
export const draftResource: readonly ResourceRoute[] = [
  defineRoute({
    ...drafts,
    method: "GET",
    name: "Drafts.List",
    operationId: "Drafts_List",
    summary: "Lists what the caller has begun to write, the newest first.",
    body: none,
    answer: { kind: "value", member: list(embedded(Draft)) },
    run: async ({ context, caller }) => (await getDrafts(context, caller)).map(presentDraft),
  }),
  defineRoute({
    ...place,
    method: "GET",
    name: "Drafts.Get",
    operationId: "Drafts_Get",
    summary: "Gets what the caller has begun to write in one mode; null when there is nothing.",
    body: none,
    answer: { kind: "carrier", carrier: Draft },
    run: async ({ context, caller, path }) => {
      const draft = await getDraft(context, caller, readPlace(path));
      return draft === null ? null : presentDraft(draft);
    },
  }),
  defineRoute({
    ...place,
    method: "PUT",
    name: "Drafts.Put",
    operationId: "Drafts_Put",
    summary: "Keeps what the caller has written so far.",
    body: { kind: "entity", carrier: Draft },
    bodyBytesMax: DRAFT_BYTES_MAX,
    answer: { kind: "carrier", carrier: Draft },
    failures: ["notFound"],
    run: async ({ context, caller, path, body }) =>
      presentDraft(
        await saveDraft(context, caller, { ...readPlace(path), content: contentOf(body) }),
      ),
  }),
  defineRoute({
    ...place,
    method: "DELETE",
    name: "Drafts.Delete",
    operationId: "Drafts_Delete",
    summary: "Forgets what the caller has written.",
    body: none,
    answer: none,
    run: async ({ context, caller, path }) => discardDraft(context, caller, readPlace(path)),
  }),
];

function readPlace(path: Readonly<Record<string, string>>): DraftPlace {
  const { mode = "" } = path;
  if (!isDraftMode(mode)) {
    const members = new Map([["mode", say(liveTexts.oneOf, { names: draftModes.join(", ") })]]);
    throw new AppError("validation", say(liveTexts.draftRefused), { members });
  }
  return { ticketId: readPathId(path, "ticketId"), mode };
}

function contentOf(body: Input<typeof Draft>): Omit<StoredDraft, "ticketId" | "mode" | "savedAt"> {
  return {
    content: body.Content ?? "",
    to: body.ToRecipients ?? [],
    cc: body.Cc ?? [],
    bcc: body.Bcc ?? [],
    subject: body.Subject ?? "",
    attachmentIds: body.AttachmentIds ?? [],
    baseMessageId: body.BaseMessageId ?? 0,
  };
}
