import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useText } from "../../lib/i18n/use-text.ts";

interface WriteQuestionProps {
  readonly isOpen: boolean;
  readonly method: string;
  readonly onClose: () => void;
  readonly onAgree: () => void;
}

/** Asked before an operation changes something for the first time: the desk is a real one. */
export function WriteQuestion({ isOpen, method, onClose, onAgree }: WriteQuestionProps) {
  const say = useText();
  return (
    <Dialog title={say("explorer.writeTitle")} isOpen={isOpen} onClose={onClose}>
      <p>{say("explorer.writeText")}</p>
      <p className="font-mono text-xs [overflow-wrap:anywhere]">{method}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("admin.cancel")}</Button>
        <Button look="primary" onClick={onAgree}>
          {say("explorer.writeAgree")}
        </Button>
      </div>
    </Dialog>
  );
}
