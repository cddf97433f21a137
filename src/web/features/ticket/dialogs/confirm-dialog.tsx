import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly fault?: string | undefined;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Names what will happen, on the button too, before it does. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const say = useText();
  const { title, text, fault, isBusy, onClose, onConfirm } = props;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p>{text}</p>
      {fault !== undefined && (
        <p role="alert" className="text-bad">
          {fault}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("ticket-actions.cancel")}</Button>
        <Button look="danger" isBusy={isBusy} onClick={onConfirm}>
          {title}
        </Button>
      </div>
    </Dialog>
  );
}
