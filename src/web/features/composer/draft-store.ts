export const composerModes = ["Reply", "ReplyAll", "Forward", "Note"] as const;
export type ComposerMode = (typeof composerModes)[number];

export interface DraftFile {
  readonly attachmentId: number;
  readonly name: string;
}

/** What somebody has begun to write, in one mode. */
export interface Draft {
  readonly body: string;
  /** The same with its formatting; "" = it has none. */
  readonly html: string;
  /** Its writer wants no formatting. */
  readonly isPlain: boolean;
  /** Addresses as they were typed; null = as proposed. */
  readonly to: string | null;
  readonly cc: string | null;
  readonly bcc: string | null;
  readonly files: readonly DraftFile[];
  /** The latest message when it was begun. */
  readonly baseMessageId: number;
  readonly savedAt: string;
  /** What a message begins with is in the text and the files already. */
  readonly hasContent: boolean;
  /** When the server stored it last, by the server's clock; "" = never. */
  readonly syncedAt: string;
  /** The server has all of it. */
  readonly isSynced: boolean;
  /** Names the sending of this draft, so that it is sent once however often it is tried. */
  readonly sendKey: string;
}

/** Drafts are per ticket and mode, so that a note never becomes a reply by itself. */
const keyOf = (ticketId: number, mode: ComposerMode): string =>
  `counterfoil.draft.${String(ticketId)}.${mode}`;

/** Null where there is none, or what is stored is none. */
export function readDraft(storage: Storage, ticketId: number, mode: ComposerMode): Draft | null {
  try {
    const stored: unknown = JSON.parse(storage.getItem(keyOf(ticketId, mode)) ?? "null");
    return isDraft(stored) ? { ...sinceOlderDrafts, ...stored } : null;
  } catch {
    return null;
  }
}

/** What drafts of earlier versions do not say. */
const sinceOlderDrafts = {
  html: "",
  isPlain: false,
  hasContent: true,
  syncedAt: "",
  isSynced: false,
} as const;

/** False when the device has no room for it. */
export function writeDraft(
  storage: Storage,
  { ticketId, mode }: { readonly ticketId: number; readonly mode: ComposerMode },
  draft: Draft,
): boolean {
  try {
    storage.setItem(keyOf(ticketId, mode), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(storage: Storage, ticketId: number, mode: ComposerMode): void {
  storage.removeItem(keyOf(ticketId, mode));
}

function isDraft(stored: unknown): stored is Draft {
  if (typeof stored !== "object" || stored === null) return false;
  const { body, files, baseMessageId, savedAt, sendKey } = stored as Readonly<
    Record<string, unknown>
  >;
  return (
    typeof body === "string" &&
    Array.isArray(files) &&
    typeof baseMessageId === "number" &&
    typeof savedAt === "string" &&
    typeof sendKey === "string"
  );
}
