import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../lib/api/api-context.ts";
import { useIsOffline } from "../../lib/offline/use-is-offline.ts";
import type { ApiError } from "../../lib/api/api-error.ts";
import { serverNow } from "../../lib/clock/server-clock.ts";
import { usePreferences } from "../../lib/preferences/preference-context.ts";
import { readTicket } from "../ticket/ticket-queries.ts";
import type { Ticket } from "../ticket/ticket.ts";
import {
  defaultContentQuery,
  recipientsQuery,
  type ProposedRecipients,
} from "./composer-queries.ts";
import type { ComposerMode, Draft, DraftFile } from "./draft-store.ts";
import { useHoldMessage } from "./held/held-messages.ts";
import { below, type Written } from "./rich/written.ts";
import type { AfterSending } from "./message-form.tsx";
import { outgoingOf, reasonsToAsk, type Doubt, type Outgoing } from "./outgoing.ts";
import { useClosing } from "./use-closing.ts";
import { useDraft } from "./use-draft.ts";
import { useSendMessage } from "./use-send-message.ts";
import { useUploads, type Uploads } from "./use-uploads.ts";

/** What keeps a message from going until the user has answered. */
interface Asked {
  readonly doubt: Doubt;
  readonly after: AfterSending;
  readonly settled: readonly Doubt[];
}

interface MessagePlace {
  readonly ticket: Ticket;
  readonly mode: ComposerMode;
  readonly onSent: (after: AfterSending) => void;
}

export interface Message {
  readonly draft: Draft;
  readonly written: Written;
  readonly files: readonly DraftFile[];
  readonly proposed: ProposedRecipients | undefined;
  readonly outgoing: Outgoing;
  readonly uploads: Uploads;
  /** It was tried to be sent, so that what is missing is told. */
  readonly isTried: boolean;
  readonly isSending: boolean;
  /** Nothing can be sent until the network is back. */
  readonly isOffline: boolean;
  readonly error: ApiError | null;
  /** Open tickets that keep this one from being closed. */
  readonly openChildren: readonly number[];
  readonly doubt: Doubt | null;
  readonly change: (change: Partial<Draft>) => void;
  readonly removeFile: (attachmentId: number) => void;
  readonly send: (after: AfterSending) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  readonly discard: () => void;
}

/** One message in one mode, from its first word to its sending. */
export function useMessage({ ticket, mode, onSent }: MessagePlace): Message {
  const api = useApi();
  const { undoSeconds } = usePreferences();
  const isOffline = useIsOffline();
  const { TicketId: ticketId } = ticket;
  const latestId = latestIdOf(ticket);
  const { draft, change, end } = useDraft(ticketId, mode, latestId);
  const { data: proposed } = useQuery(recipientsQuery(api, ticketId, mode));
  const { data: content } = useQuery({
    ...defaultContentQuery(api, ticketId, mode),
    enabled: mode !== "Note" && !draft.hasContent,
  });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const closing = useClosing(ticketId);
  const hold = useHoldMessage();
  const send = useSendMessage();
  const hasContent = draft.hasContent || content !== undefined;
  const { body, html } = draft.hasContent ? draft : around(draft, content);
  const files = draft.hasContent ? draft.files : [...(content?.files ?? []), ...draft.files];
  const outgoing = outgoingOf({ ...draft, body, html, files }, { ticketId, mode, proposed });
  const uploads = useUploads((file) =>
    change((now) => ({
      files: [...(now.hasContent ? now.files : files), file],
      ...(!now.hasContent && { body, html, hasContent }),
    })),
  );

  const ask = async (message: Outgoing["message"], asking: Omit<Asked, "doubt">): Promise<void> => {
    setChecking(true);
    try {
      // The server knows of a message that this page has not heard of yet.
      const { ticket: now } = await readTicket(api, ticketId);
      const isNewer = reasonsToAsk(message, now).includes("newer");
      if (isNewer && !asking.settled.includes("newer")) setAsked({ ...asking, doubt: "newer" });
    } finally {
      setChecking(false);
    }
  };
  const go = async (after: AfterSending, settled: readonly Doubt[]): Promise<void> => {
    setIsTried(true);
    setAsked(null);
    if (isOffline || outgoing.fault !== null || uploads.isBusy || send.isPending) return;
    const { message } = outgoing;
    const doubt = reasonsToAsk(message, ticket).find((each) => !settled.includes(each));
    if (doubt !== undefined) {
      setAsked({ doubt, after, settled });
      return;
    }
    if (after !== "stay" && !(await closing.mayClose())) return;
    const wish = {
      message,
      closesTicket: after !== "stay",
      isConfirmed: settled.includes("newer"),
      holdSeconds: undoSeconds,
    };
    send.mutate(wish, {
      onSuccess: ({ HeldSendId: heldSendId }) => {
        end();
        const { firstName: name } = outgoing;
        const written = { ...draft, body, html, files, hasContent: true };
        const until = serverNow() + undoSeconds * 1000;
        if (undoSeconds > 0) hold({ heldSendId, ticketId, mode, draft: written, name, until });
        onSent(after);
      },
      onError: ({ status }) => {
        // What cannot be looked at leaves the refusal as it is.
        if (status === 409) void ask(message, { after, settled }).catch(() => undefined);
      },
    });
  };

  return {
    draft,
    written: { body, html },
    files,
    proposed,
    outgoing,
    uploads,
    isTried,
    isSending: send.isPending,
    isOffline,
    error: asked === null && !isChecking ? send.error : null,
    openChildren: closing.openChildren,
    doubt: asked?.doubt ?? null,
    change: (changed) =>
      change({ ...(hasContent && { body, html, files, hasContent }), ...changed }),
    removeFile: (id) =>
      change({ body, html, hasContent, files: files.filter((each) => each.attachmentId !== id) }),
    send: (after) => void go(after, []),
    goOn: () => {
      if (asked !== null) void go(asked.after, [...asked.settled, asked.doubt]);
    },
    goBack: () => {
      // What was looked at is no news the next time.
      change({ baseMessageId: latestId });
      send.reset();
      setAsked(null);
    },
    discard: end,
  };
}

const latestIdOf = ({ Messages }: Ticket): number =>
  Math.max(0, ...Messages.map((each) => each.TicketMessageId));

/** What somebody has typed already stays above what the message begins with. */
function around(typed: Written, content: Written | undefined): Written {
  return content === undefined || content.body === "" ? typed : below(typed, content);
}
