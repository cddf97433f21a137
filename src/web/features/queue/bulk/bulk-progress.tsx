import { X } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Bulk } from "./use-bulk.ts";

/** Each browser draws its own, in colours that are not ours. */
const barLook =
  "h-2 w-40 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent";

/** How far a change of many tickets is, what failed, and the ways out of it. */
export function BulkProgress({ job, stop, undo, forget }: Bulk) {
  const say = useText();
  if (job === null) return null;
  const { State, Done, Total, Failed, Failures } = job;
  const values = { done: Done, total: Total };
  const words =
    State === "Undone"
      ? say("bulk.undone")
      : say(State === "Stopped" ? "bulk.stopped" : "bulk.running", values);
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line bg-raised px-4 py-2">
      <div className="grid min-w-0 gap-1">
        <output>{words}</output>
        <progress max={Total} value={Done} aria-label={words} className={barLook} />
      </div>
      {Failed > 0 && (
        <details>
          <summary className="min-h-(--target) cursor-pointer text-bad">
            {say("bulk.failed", { count: Failed })}
          </summary>
          <ul aria-label={say("bulk.failures")} className="max-h-40 overflow-auto">
            {Failures.map(({ TicketId, Reason }) => (
              <li key={TicketId}>
                {TicketId}: {Reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <span className="ml-auto" />
      {State === "Running" && <Button onClick={stop}>{say("bulk.stop")}</Button>}
      {(State === "Done" || State === "Stopped") && (
        <Button onClick={undo}>{say("bulk.undo")}</Button>
      )}
      {State !== "Running" && (
        <Button look="quiet" aria-label={say("filters.dismiss")} onClick={forget}>
          <X size={16} aria-hidden />
        </Button>
      )}
    </div>
  );
}
