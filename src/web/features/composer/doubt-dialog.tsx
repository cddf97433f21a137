import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { Doubt } from "./outgoing.ts";

interface DoubtDialogProps {
  readonly doubt: Doubt | null;
  readonly onBack: () => void;
  readonly onGoOn: () => void;
}

/** Stops a message once, with what speaks against it. */
export function DoubtDialog({ doubt, onBack, onGoOn }: DoubtDialogProps) {
  const say = useText();
  if (doubt === null) return null;
  const isNewer = doubt === "newer";
  return (
    <Dialog
      title={say(isNewer ? "composer.newerTitle" : "composer.noFileTitle")}
      isOpen
      onClose={onBack}
    >
      <p>{say(isNewer ? "composer.newerText" : "composer.noFileText")}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onGoOn}>{say("composer.sendAnyway")}</Button>
        <Button look="primary" onClick={onBack}>
          {say(isNewer ? "composer.review" : "composer.goBack")}
        </Button>
      </div>
    </Dialog>
  );
}
