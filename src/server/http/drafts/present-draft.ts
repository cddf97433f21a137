import type { Draft } from "../../../contract/additions/draft.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Draft as StoredDraft } from "../../../domain/live/draft.ts";
import { utcText } from "../session/present-session.ts";

export function presentDraft(draft: StoredDraft): Wire<typeof Draft> {
  return {
    TicketId: draft.ticketId,
    Mode: draft.mode,
    Content: draft.content,
    ToRecipients: [...draft.to],
    Cc: [...draft.cc],
    Bcc: [...draft.bcc],
    Subject: draft.subject,
    AttachmentIds: [...draft.attachmentIds],
    BaseMessageId: draft.baseMessageId,
    SavedAt: utcText(draft.savedAt),
  };
}
