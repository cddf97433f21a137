import { queryOptions } from "@tanstack/react-query";
import type { Recipient } from "../../../contract/carriers/recipient.ts";
import type { TicketMessageContent } from "../../../contract/carriers/ticket-message-content.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../../lib/api/api.ts";
import type { ComposerMode } from "./draft-store.ts";
import { trimmed } from "./rich/line.ts";
import { linesOfHtml } from "./rich/lines-of-html.ts";
import { writtenOf, type Written } from "./rich/written.ts";

const actions = {
  Reply: "Reply",
  ReplyAll: "ReplyAll",
  Forward: "Forward",
  Note: "InternalComment",
} as const satisfies Readonly<Record<ComposerMode, string>>;

export interface ProposedRecipients {
  readonly to: string;
  readonly cc: string;
  /** Of the first one, for the button. */
  readonly firstName: string;
}

/** To whom an answer goes unless somebody says otherwise. */
export const recipientsQuery = (api: Api, ticketId: number, mode: ComposerMode) =>
  queryOptions({
    queryKey: ["ticket", ticketId, "recipients", mode],
    enabled: mode === "Reply" || mode === "ReplyAll",
    queryFn: async ({ signal }): Promise<ProposedRecipients> => {
      const proposed = await api.agent<readonly JsonOf<typeof Recipient>[]>(
        "Ticket/CalculateMessageRecipients",
        { TicketId: ticketId, ActionType: actions[mode], MessageId: 0 },
        { signal },
      );
      const lineOf = (type: string): string =>
        proposed
          .filter(({ Type }) => Type === type)
          .map(({ Value }) => Value)
          .join(", ");
      const [first] = proposed.filter(({ Type }) => Type === "To");
      return { to: lineOf("To"), cc: lineOf("CC"), firstName: first?.DisplayValue ?? "" };
    },
  });

export interface DefaultContent extends Written {
  readonly files: readonly { readonly attachmentId: number; readonly name: string }[];
}

/** What a new message begins with: its signature, and what is quoted or passed on. */
export const defaultContentQuery = (api: Api, ticketId: number, mode: ComposerMode) =>
  queryOptions({
    queryKey: ["ticket", ticketId, "default-content", mode],
    enabled: mode !== "Note",
    queryFn: async ({ signal }): Promise<DefaultContent> => {
      const content = await api.agent<JsonOf<typeof TicketMessageContent> | null>(
        "Ticket/GetDefaultMessageContentFull",
        {
          TicketId: ticketId,
          MessageActionType: actions[mode],
          TicketMessageId: 0,
          TicketTypeId: 0,
        },
        { signal },
      );
      const files = content?.AttachmentsInfo ?? [];
      return {
        ...writtenOf(trimmed(linesOfHtml(content?.Body ?? ""))),
        files: files.map(({ AttachmentId, Name }) => ({
          attachmentId: AttachmentId,
          name: Name ?? "",
        })),
      };
    },
  });
