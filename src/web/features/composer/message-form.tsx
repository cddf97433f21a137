import { useCommands } from "../../lib/commands/command-context.ts";
import type { Command } from "../../lib/commands/command.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferenceStore } from "../../lib/preferences/preference-context.ts";
import { useTimes } from "../ticket/use-times.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { DoubtDialog } from "./doubt-dialog.tsx";
import type { ComposerMode } from "./draft-store.ts";
import { FilePicker } from "./file-picker.tsx";
import { MessageText } from "./message-text.tsx";
import { newKey } from "./new-key.ts";
import { RecipientFields } from "./recipient-fields.tsx";
import { SendButtons } from "./send-buttons.tsx";
import { useMessage, type Message } from "./use-message.ts";

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
  const message = useMessage({ ticket, mode, onSent });
  const { draft, outgoing, uploads, isTried } = message;
  const isNote = mode === "Note";
  const { change: changePreferences } = usePreferenceStore();
  useCommands(commandsOf(message, isNote));
  return (
    <form
      className="grid gap-3 p-3"
      onSubmit={(event) => {
        event.preventDefault();
        message.send("stay");
      }}
    >
      {isNote ? (
        <p className="text-xs">{say("composer.noteStays")}</p>
      ) : (
        <RecipientFields
          draft={draft}
          proposed={message.proposed}
          isTried={isTried}
          onChange={message.change}
        />
      )}
      <MessageText
        ticketId={ticket.TicketId}
        written={message.written}
        isPlain={draft.isPlain}
        isNote={isNote}
        fault={isTried && outgoing.fault === "composer.empty" ? say("composer.empty") : undefined}
        onPlain={(isPlain) => {
          changePreferences({ writesPlain: isPlain });
          message.change({ isPlain });
        }}
        onChange={(written) =>
          message.change({
            ...written,
            // Other words are another message, whatever became of the one before.
            ...(message.error !== null && { sendKey: newKey() }),
          })
        }
        onFiles={uploads.add}
      />
      <FilePicker files={message.files} uploads={uploads} onRemove={message.removeFile} />
      <Refusals message={message} />
      <SendButtons
        mode={mode}
        name={outgoing.firstName}
        isBusy={message.isSending || uploads.isBusy}
        isOffline={message.isOffline}
        savedText={
          draft.savedAt === ""
            ? ""
            : say("composer.draftSaved", { time: times.brief(draft.savedAt) })
        }
        onSend={message.send}
        onDiscard={() => {
          message.discard();
          onClose();
        }}
      />
      <DoubtDialog doubt={message.doubt} onBack={message.goBack} onGoOn={message.goOn} />
    </form>
  );
}

function commandsOf({ send }: Message, isNote: boolean): readonly Command[] {
  const once: Command = {
    id: "composer.send",
    label: isNote ? "composer.saveNote" : "composer.send",
    group: "ticket.group",
    keys: "Ctrl Enter",
    run: () => send("stay"),
  };
  if (isNote) return [once];
  return [
    once,
    {
      id: "composer.sendCloseNext",
      label: "composer.sendCloseNext",
      group: "ticket.group",
      keys: "Ctrl Shift Enter",
      run: () => send("closeAndNext"),
    },
  ];
}

/** Why a message has not gone. It stays as it was written. */
function Refusals({ message: { error, openChildren } }: { readonly message: Message }) {
  const say = useText();
  const ids = openChildren.map((id) => `#${String(id)}`).join(", ");
  const texts = [
    ...(openChildren.length > 0 ? [say("ticket-actions.closeBlocked", { ids })] : []),
    ...(error === null
      ? []
      : [
          error.status === 0
            ? say("composer.offline")
            : say("composer.notSent", { reason: error.message }),
        ]),
  ];
  return texts.map((text) => (
    <p key={text} role="alert" className="rounded-md bg-bad-soft p-2 text-bad">
      {text}
    </p>
  ));
}
