import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useNameOf } from "./name-control.tsx";

interface LeaveQuestionProps {
  readonly isOpen: boolean;
  readonly what: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked before something that was changed and not saved goes away. */
export function LeaveQuestion({ isOpen, what, onStay, onLeave }: LeaveQuestionProps) {
  const say = useText();
  const nameOf = useNameOf();
  return (
    <Dialog title={say("asking.leaveTitle")} isOpen={isOpen} onClose={onStay}>
      <p>{say("asking.leaveText", { name: nameOf(what) })}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="danger" onClick={onLeave}>
          {say("asking.leave")}
        </Button>
        <Button look="primary" onClick={onStay}>
          {say("asking.stay")}
        </Button>
      </div>
    </Dialog>
  );
}
