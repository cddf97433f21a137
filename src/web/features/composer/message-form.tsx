import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { useTimes } from "../ticket/use-times.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { defaultContentQuery, recipientsQuery } from "./composer-queries.ts";
import type { ComposerMode } from "./draft-store.ts";
import { FilePicker } from "./file-picker.tsx";
import { newKey } from "./new-key.ts";
import { outgoingOf, reasonsToAsk, type Doubt } from "./outgoing.ts";
import { RecipientFields } from "./recipient-fields.tsx";
import { SendButtons } from "./send-buttons.tsx";
import { DoubtDialog } from "./doubt-dialog.tsx";
import { useDraft } from "./use-draft.ts";
import { useSendMessage } from "./use-send-message.ts";
import { useUploads } from "./use-uploads.ts";

/** What keeps a message from going until the user has answered. */
interface Asked {
  readonly doubt: Doubt;
  readonly after: AfterSending;
  readonly settled: readonly Doubt[];
}

/** What comes after a message has gone. */
export type AfterSending = "stay" | "close" | "closeAndNext";

interface MessageFormProps {
  readonly ticket: Ticket;
  readonly mode: ComposerMode;
  readonly onClose: () => void;
  readonly onSent: (after: AfterSending) => void;
}

/** One message in one mode, from its recipients to its sending. */
export function MessageForm({ ticket, mode, onClose, onSent }: MessageFormProps) {
  const say = useText();
  const times = useTimes();
  const api = useApi();
  const latestId = Math.max(0, ...ticket.Messages.map((each) => each.TicketMessageId));
  const { draft, isFresh, change, end } = useDraft(ticket.TicketId, mode, latestId);
  const { data: proposed } = useQuery(recipientsQuery(api, ticket.TicketId, mode));
  const { data: content } = useQuery({
    ...defaultContentQuery(api, ticket.TicketId, mode),
    // A draft that was begun has its own words already.
    enabled: mode !== "Note" && isFresh,
  });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isTried, setIsTried] = useState(false);
  const uploads = useUploads((file) => change((now) => ({ files: [...now.files, file] })));
  const send = useSendMessage((storedMessageId) => change({ storedMessageId }));
  const body = isFresh ? beginning(content?.body) : draft.body;
  const files = isFresh && draft.files.length === 0 ? (content?.files ?? []) : draft.files;
  const outgoing = outgoingOf(
    { ...draft, body, files },
    { ticketId: ticket.TicketId, mode, proposed },
  );

  const go = (after: AfterSending, settled: readonly Doubt[] = []): void => {
    setIsTried(true);
    setAsked(null);
    if (outgoing.fault !== null || uploads.isBusy || send.isPending) return;
    const facts = { ticket, baseMessageId: draft.baseMessageId };
    const doubt = reasonsToAsk(outgoing.message, facts).find((each) => !settled.includes(each));
    if (doubt !== undefined) {
      setAsked({ doubt, after, settled });
      return;
    }
    send.mutate(outgoing.message, {
      onSuccess: () => {
        end();
        onSent(after);
      },
    });
  };

  useCommands([
    {
      id: "composer.send",
      label: mode === "Note" ? "composer.saveNote" : "composer.send",
      group: "ticket.group",
      keys: "Ctrl Enter",
      run: () => go("stay"),
    },
    ...(mode === "Note"
      ? []
      : [
          {
            id: "composer.sendCloseNext",
            label: "composer.sendCloseNext",
            group: "ticket.group",
            keys: "Ctrl Shift Enter",
            run: () => go("closeAndNext"),
          } as const,
        ]),
  ]);

  return (
    <form
      className="grid gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        go("stay");
      }}
    >
      {mode === "Note" ? (
        <p className="text-xs">{say("composer.noteStays")}</p>
      ) : (
        <RecipientFields draft={draft} proposed={proposed} isTried={isTried} onChange={change} />
      )}
      <Field
        label={say("composer.text")}
        fault={isTried && outgoing.fault === "composer.empty" ? say("composer.empty") : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            ref={focusAtStart}
            dir="auto"
            rows={6}
            className={`${textFieldLook} py-2 ${mode === "Note" ? "border-note" : ""}`}
            value={body}
            onChange={({ currentTarget }) =>
              change({
                body: currentTarget.value,
                files,
                // Other words are another message, whatever became of the one before.
                ...(send.isError && { sendKey: newKey() }),
              })
            }
            onPaste={({ clipboardData }) => uploads.add([...clipboardData.files])}
          />
        )}
      </Field>
      <FilePicker
        files={files}
        uploads={uploads}
        onRemove={(id) => change({ body, files: files.filter((each) => each.attachmentId !== id) })}
      />
      {send.error !== null && (
        <p role="alert" className="rounded-md bg-bad-soft p-2 text-bad">
          {send.error.status === 0
            ? say("composer.offline")
            : say("composer.notSent", { reason: send.error.message })}
        </p>
      )}
      <SendButtons
        mode={mode}
        name={outgoing.firstName}
        isBusy={send.isPending || uploads.isBusy}
        savedText={
          draft.savedAt === ""
            ? ""
            : say("composer.draftSaved", { time: times.brief(draft.savedAt) })
        }
        onSend={(after) => go(after)}
        onDiscard={() => {
          end();
          onClose();
        }}
      />
      <DoubtDialog
        doubt={asked?.doubt ?? null}
        onBack={() => {
          // What was looked at is no news the next time.
          change({ baseMessageId: latestId });
          setAsked(null);
        }}
        onGoOn={() => {
          if (asked !== null) go(asked.after, [...asked.settled, asked.doubt]);
        }}
      />
    </form>
  );
}

/** Whoever chooses a mode wants to write. */
function focusAtStart(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(0, 0);
}

/** Room for what somebody writes above the signature. */
const beginning = (content: string | undefined): string => (content ? `\n\n${content}` : "");
