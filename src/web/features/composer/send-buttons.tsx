import { useId } from "react";
import { Button } from "../../components/button.tsx";
import { useText, type Say } from "../../lib/i18n/use-text.ts";
import type { ComposerMode } from "./draft-store.ts";
import type { AfterSending } from "./message-form.tsx";

interface SendButtonsProps {
  readonly mode: ComposerMode;
  /** Of whom it goes to; empty = not known yet. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly isOffline: boolean;
  readonly savedText: string;
  readonly onSend: (after: AfterSending) => void;
  readonly onDiscard: () => void;
}

/** Each button says what comes of it. */
export function SendButtons(props: SendButtonsProps) {
  const say = useText();
  const { mode, name, isBusy, isOffline, savedText, onSend, onDiscard } = props;
  const reasonId = useId();
  const blocked = { disabled: isOffline, "aria-describedby": isOffline ? reasonId : undefined };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button look="quiet" onClick={onDiscard}>
        {say("composer.discard")}
      </Button>
      <output className="mr-auto text-xs text-muted">{savedText}</output>
      {mode !== "Note" && (
        <Button {...blocked} isBusy={isBusy} onClick={() => onSend("close")}>
          {say("composer.sendAndClose")}
        </Button>
      )}
      <Button {...blocked} type="submit" look="primary" isBusy={isBusy} className="max-w-full">
        <span className="min-w-0 truncate">{labelOf(say, mode, name)}</span>
      </Button>
      {isOffline && (
        <output id={reasonId} className="w-full text-right text-xs text-warn">
          {say("composer.offline")}
        </output>
      )}
    </div>
  );
}

function labelOf(say: Say, mode: ComposerMode, name: string): string {
  if (mode === "Note") return say("composer.saveNote");
  return name === "" ? say("composer.send") : say("composer.sendTo", { name });
}
