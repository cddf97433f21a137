import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useNames } from "../use-names.ts";
import { useTimes } from "../use-times.ts";
import { usePartNames, wordsOfValue } from "./part-names.ts";
import { valueOf } from "./ticket-change.ts";
import type { Conflict } from "./use-save-ticket.ts";

/** Asks whose value counts where two people have changed the same. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict | null }) {
  const say = useText();
  const name = useNames();
  const times = useTimes();
  const partName = usePartNames();
  if (conflict === null) return null;
  const { parts, mine, theirs, settle } = conflict;
  return (
    <Dialog title={say("ticket-state.conflictTitle")} isOpen width="wide">
      <p>{say("ticket-state.conflictText", { time: times.moment(theirs.LastChanged) })}</p>
      <div className="overflow-x-auto">
        <table className="w-full text-left">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className="sr-only">
                {say("ticket.properties")}
              </th>
              <th scope="col" className="p-2">
                {say("ticket-state.mine")}
              </th>
              <th scope="col" className="p-2">
                {say("ticket-state.theirs")}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part} className="border-b border-line">
                <th scope="row" className="p-2 font-normal text-muted">
                  {partName(part)}
                </th>
                <td className="p-2">{name(wordsOfValue(valueOf(mine, part)))}</td>
                <td className="p-2">{name(wordsOfValue(valueOf(theirs, part)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => settle("theirs")}>{say("ticket-state.keepTheirs")}</Button>
        <Button look="primary" onClick={() => settle("mine")}>
          {say("ticket-state.keepMine")}
        </Button>
      </div>
    </Dialog>
  );
}
