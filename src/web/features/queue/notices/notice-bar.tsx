import { X } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { Kbd } from "../../../components/kbd.tsx";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Notices } from "./use-notices.ts";

/** Tells what was done until something else is, with a way back; it waits for whoever reads slowly. */
export function NoticeBar({ latest, dismiss }: Notices) {
  const say = useText();
  const undo = latest?.undo;
  const goBack = (): void => {
    dismiss();
    undo?.();
  };
  useCommands(
    undo === undefined
      ? []
      : [{ id: "queue.undo", label: "queue.undo", group: "queue.group", keys: "Z", run: goBack }],
  );
  return (
    <output className="block" aria-live="polite">
      {latest !== null && (
        <span
          className={`flex flex-wrap items-center gap-2 border-t border-line px-4 py-1 ${latest.isBad === true ? "bg-bad-soft text-bad" : "bg-raised"}`}
        >
          <span className="min-w-0">{latest.text}</span>
          {undo !== undefined && (
            <Button look="quiet" onClick={goBack}>
              {say("queue.undo")} <Kbd keys="Z" />
            </Button>
          )}
          <Button
            look="quiet"
            className="ml-auto"
            aria-label={say("filters.dismiss")}
            onClick={dismiss}
          >
            <X size={16} aria-hidden />
          </Button>
        </span>
      )}
    </output>
  );
}
