import { useState } from "react";
import type { MessageId } from "../../../texts.ts";
import { Button } from "../../../components/button.tsx";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useIsOffline } from "../../../lib/offline/use-is-offline.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { countSelected, everythingSelected, type Selection } from "../list/selection.ts";
import type { TicketList } from "../rows/use-ticket-list.ts";
import { BulkDialog, type BulkStep } from "./bulk-dialog.tsx";
import { BulkProgress } from "./bulk-progress.tsx";
import { useBulk } from "./use-bulk.ts";

interface BulkBarProps {
  readonly list: TicketList;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onClear: () => void;
  /** Of what is selected and was read, everything may be deleted. */
  readonly mayDelete: boolean;
}

const steps: readonly {
  readonly step: BulkStep;
  readonly label: MessageId;
  /** In the bar, which says itself what is meant. */
  readonly short: MessageId;
  readonly keys?: string;
}[] = [
  { step: "OwnedBy", label: "rows.setOwner", short: "rows.owner", keys: "A" },
  { step: "Status", label: "rows.setStatus", short: "rows.status", keys: "S" },
  { step: "Priority", label: "rows.setPriority", short: "rows.priority", keys: "P" },
  { step: "Category", label: "rows.setCategory", short: "rows.category", keys: "Y" },
  { step: "Tags", label: "rows.addTags", short: "bulk.tags", keys: "T" },
];

const deleting: typeof steps = [
  { step: "Spam", label: "bulk.spam", short: "bulk.spam" },
  { step: "Delete", label: "bulk.delete", short: "bulk.delete" },
];

/** What can be done with the selected tickets, and how far what was begun is. */
export function BulkBar(props: BulkBarProps) {
  const { list, selection, onSelect, onClear, mayDelete } = props;
  const say = useText();
  const [step, setStep] = useState<BulkStep | null>(null);
  const bulk = useBulk(list, selection);
  const all = list.snapshot?.count ?? 0;
  const count = countSelected(selection, all);
  const isOffline = useIsOffline();
  const blocked: MessageId | undefined = isOffline ? "activity.offline" : undefined;
  const offered = mayDelete ? [...steps, ...deleting] : steps;
  useCommands(
    count === 0
      ? []
      : offered.map(({ step: to, label, keys = "" }) => ({
          id: `queue.set${to}`,
          label,
          group: "queue.group" as const,
          keys,
          blocked,
          fitsSelection: true,
          run: () => setStep(to),
        })),
  );
  return (
    <>
      {count > 0 && (
        <div
          role="toolbar"
          aria-label={say("bulk.bar")}
          className="flex flex-wrap items-center gap-1 border-t border-line bg-raised px-4 py-1 max-two-pane:flex-nowrap max-two-pane:overflow-x-auto max-two-pane:*:shrink-0"
        >
          <output className="mr-2 font-semibold">{say("bulk.selected", { count })}</output>
          {offered.map(({ step: to, short }) => (
            <Button
              key={to}
              look={to === "Delete" ? "danger" : "quiet"}
              disabled={isOffline}
              title={isOffline ? say("activity.offline") : undefined}
              onClick={() => setStep(to)}
            >
              {say(short)}
            </Button>
          ))}
          <span className="ml-auto" />
          {selection.kind === "some" && count < all && (
            <Button look="quiet" onClick={() => onSelect(everythingSelected)}>
              {say("bulk.selectAll", { count: all })}
            </Button>
          )}
          <Button look="quiet" onClick={onClear}>
            {say("bulk.clear")}
          </Button>
        </div>
      )}
      <BulkProgress {...bulk} />
      {step !== null && (
        <BulkDialog
          step={step}
          count={count}
          onClose={() => setStep(null)}
          onChange={(change) => {
            setStep(null);
            bulk.start(change);
          }}
        />
      )}
    </>
  );
}
