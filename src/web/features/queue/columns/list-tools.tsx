import { ArrowDownWideNarrow, ArrowUpNarrowWide, Columns3, Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { useTell } from "../../../lib/activity/activity-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { QueueSearch } from "../queue-search.ts";
import type { QueueList } from "../use-queue-list.ts";
import { usualColumns } from "./columns.ts";
import { ColumnsDialog } from "./columns-dialog.tsx";
import { headingOf, orderedBy, sortedOtherwise, writeOrder } from "./order.ts";

interface ListToolsProps {
  readonly queue: QueueList;
  readonly onChange: (wish: Partial<QueueSearch>) => void;
  /** There is no room for columns, so nothing to choose of them either. */
  readonly isNarrow: boolean;
}

/** How the list is ordered, which columns it shows, and the address that shows it to others. */
export function ListTools({ queue, onChange, isNarrow }: ListToolsProps) {
  const say = useText();
  const tell = useTell();
  const [isChoosing, setChoosing] = useState(false);
  const { columns, orderBy, shownColumns } = queue;
  const { column, direction } = orderedBy(orderBy);
  const Direction = direction === "ascending" ? ArrowUpNarrowWide : ArrowDownWideNarrow;
  const sortable = [...columns.values()].filter(
    ({ name, isSortable }) =>
      isSortable && (usualColumns.includes(name) || shownColumns.includes(name) || name === column),
  );
  const share = async (): Promise<void> => {
    const { view, filter } = queue;
    const url = new URL(location.href);
    url.search = new URLSearchParams({
      view: view.viewId,
      filter,
      sort: orderBy,
      columns: shownColumns.join(","),
    }).toString();
    await navigator.clipboard.writeText(url.href);
    tell({ text: say("views.copied") });
  };
  return (
    <>
      <label className="flex min-w-0 items-center gap-2 max-two-pane:flex-1 max-two-pane:basis-16">
        <span className={isNarrow ? "sr-only" : "text-muted"}>{say("queue.sort")}</span>
        <select
          className="min-h-8 max-w-40 min-w-0 max-two-pane:ml-auto max-two-pane:w-full rounded-md border border-border bg-surface px-2 pointer-coarse:min-h-11"
          value={column}
          onChange={({ currentTarget }) =>
            onChange({ sort: writeOrder({ column: currentTarget.value, direction }) })
          }
        >
          {sortable.map(({ name }) => (
            <option key={name} value={name}>
              {headingOf(name, columns, say)}
            </option>
          ))}
        </select>
      </label>
      <Button
        look="quiet"
        className="px-2"
        aria-label={say(`queue.${direction}`)}
        title={say(`queue.${direction}`)}
        onClick={() => onChange({ sort: sortedOtherwise(orderBy, column) })}
      >
        <Direction size={16} aria-hidden />
      </Button>
      {!isNarrow && (
        <Button look="quiet" onClick={() => setChoosing(true)}>
          <Columns3 size={16} aria-hidden />
          {say("queue.columns")}
        </Button>
      )}
      <Button
        look="quiet"
        // A browser that has one pane has its own way to share an address.
        className="px-2 max-two-pane:hidden"
        aria-label={say("views.copyLink")}
        title={say("views.copyLink")}
        onClick={() => void share()}
      >
        <Link2 size={16} aria-hidden />
      </Button>
      {isChoosing && (
        <ColumnsDialog
          columns={columns}
          shown={shownColumns}
          onClose={() => setChoosing(false)}
          onChange={(names) =>
            onChange({ columns: names.length === 0 ? undefined : names.join(",") })
          }
        />
      )}
    </>
  );
}
