import { Forward, Lock, Reply, ReplyAll } from "lucide-react";
import { useEffect } from "react";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import type { MessageId } from "../../texts.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { composerModes, readDraft, type ComposerMode } from "./draft-store.ts";
import { useRestored } from "./held/restored-draft.ts";
import { MessageForm, type AfterSending } from "./message-form.tsx";
import { loadRichText } from "./rich/load-rich-text.ts";

const modeFacts = {
  Reply: { label: "composer.reply", keys: "R", icon: Reply },
  ReplyAll: { label: "composer.replyAll", keys: "Shift R", icon: ReplyAll },
  Forward: { label: "composer.forward", keys: "F", icon: Forward },
  Note: { label: "composer.note", keys: "I", icon: Lock },
} as const satisfies Readonly<
  Record<
    ComposerMode,
    { readonly label: MessageId; readonly keys: string; readonly icon: typeof Lock }
  >
>;

interface ComposerProps {
  readonly ticket: Ticket;
  /** Null while nothing is being written. */
  readonly mode: ComposerMode | null;
  readonly onMode: (mode: ComposerMode | null) => void;
  readonly onSent: (after: AfterSending) => void;
}

/** Where a message is written. Each mode has a draft of its own, and what it is shows by more than colour. */
export function Composer({ ticket, mode, onMode, onSent }: ComposerProps) {
  const say = useText();
  const { TicketId: ticketId } = ticket;
  const { restored, noteShown } = useRestored(ticketId);
  const count = restored?.count ?? 0;
  useEditorSoon();
  const restoredMode = restored?.isShown === false ? restored.mode : null;
  useEffect(() => {
    if (restoredMode === null) return;
    noteShown();
    onMode(restoredMode);
  }, [restoredMode, noteShown, onMode]);
  useCommands(
    composerModes.map((each) => ({
      id: `composer.${each}`,
      label: modeFacts[each].label,
      group: "ticket.group",
      keys: modeFacts[each].keys,
      fitsSelection: true,
      run: () => onMode(each),
    })),
  );
  return (
    <section
      aria-label={say("composer.modes")}
      className={`max-h-[60dvh] min-w-0 overflow-y-auto border-t-2 ${mode === "Note" ? "border-note bg-note-soft" : "border-line bg-surface"}`}
    >
      <fieldset
        aria-label={say("composer.modes")}
        className="flex flex-wrap gap-1 px-3 pt-2 max-two-pane:grid max-two-pane:grid-cols-4 max-two-pane:px-2 max-[389px]:grid-cols-2"
      >
        {composerModes.map((each) => (
          <ModeButton
            key={each}
            mode={each}
            isCurrent={each === mode}
            hasDraft={each !== mode && readDraft(localStorage, ticketId, each) !== null}
            onPress={() => onMode(each === mode ? null : each)}
          />
        ))}
      </fieldset>
      {mode === null ? (
        <div className="h-2" />
      ) : (
        <MessageForm
          key={`${String(ticketId)} ${mode} ${String(count)}`}
          ticket={ticket}
          mode={mode}
          onClose={() => onMode(null)}
          onSent={onSent}
        />
      )}
    </section>
  );
}

/** Who opens a ticket may want to write, and then does not wait for the editor. */
function useEditorSoon(): void {
  useEffect(() => {
    const timer = setTimeout(() => void loadRichText(), SOON_MS);
    return () => clearTimeout(timer);
  }, []);
}

const SOON_MS = 1000;

interface ModeButtonProps {
  readonly mode: ComposerMode;
  readonly isCurrent: boolean;
  readonly hasDraft: boolean;
  readonly onPress: () => void;
}

function ModeButton({ mode, isCurrent, hasDraft, onPress }: ModeButtonProps) {
  const say = useText();
  const { label, icon: Icon } = modeFacts[mode];
  const current = mode === "Note" ? "border-note bg-surface" : "border-accent text-accent";
  return (
    <button
      type="button"
      aria-pressed={isCurrent}
      onClick={onPress}
      className={`inline-flex min-h-8 min-w-0 cursor-pointer items-center gap-2 rounded-md border px-2 max-two-pane:flex-col max-two-pane:gap-0.5 max-two-pane:px-0.5 max-two-pane:py-1 max-two-pane:text-center max-two-pane:text-xs max-two-pane:wrap-anywhere pointer-coarse:min-h-11 ${isCurrent ? `font-semibold ${current}` : "border-transparent hover:bg-raised"}`}
    >
      <Icon size={16} aria-hidden />
      {say(label)}
      {hasDraft && <span className="text-xs text-warn">{say("composer.hasDraft")}</span>}
    </button>
  );
}
