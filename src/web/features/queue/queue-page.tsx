import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { ApiError } from "../../lib/api/api-error.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { BulkBar } from "./bulk/bulk-bar.tsx";
import { FilterBar } from "./filter/filter-bar.tsx";
import { partsOf } from "./filter/condition.ts";
import { QueueEmpty } from "./list/queue-empty.tsx";
import { QueueGrid } from "./list/queue-grid.tsx";
import { isSelected, nothingSelected, type Selection } from "./list/selection.ts";
import { useHasOnePane, useShowsCards } from "./list/use-room.ts";
import { useNews } from "./list/use-news.ts";
import { NewsPill } from "./list/news-pill.tsx";
import type { QueueSearch } from "./queue-search.ts";
import { ListTools } from "./columns/list-tools.tsx";
import { ROWS_OF_WINDOW, type TicketList } from "./rows/use-ticket-list.ts";
import { useQueueList } from "./use-queue-list.ts";
import { ViewMenu } from "./views/view-menu.tsx";
import { ViewSelect, ViewsRail } from "./views/views-rail.tsx";

/** The tickets of a view: found, watched, and dealt with many at a time. */
export function QueuePage() {
  const say = useText();
  const navigate = useNavigate();
  const search = useSearch({ from: "/" });
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [isBusy, setBusy] = useState(false);
  const isSelecting = selection.kind === "all" || selection.ids.size > 0;
  const mayMove = !isBusy && !isSelecting;
  const queue = useQueueList(search, { mayMove });
  const { list, view, filter, columns } = queue;
  const isNarrow = useHasOnePane();
  const showsCards = useShowsCards();
  const count = list.snapshot?.count ?? 0;
  const news = useNews(list, { mayMove });
  const change = useCallback(
    (wish: Partial<QueueSearch>) =>
      void navigate({ to: "/", search: (before) => ({ ...before, ...wish }), replace: true }),
    [navigate],
  );
  const toView = (viewId: string | null): void => {
    setSelection(nothingSelected);
    void navigate({ to: "/", search: viewId === null ? {} : { view: viewId } });
  };

  return (
    <div className="flex h-full min-h-0">
      {!isNarrow && <ViewsRail views={queue.views} current={queue.isWaiting ? "" : view.viewId} />}
      <section className="flex min-w-0 flex-1 flex-col" aria-labelledby="queue-heading">
        <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-2">
          <h1 id="queue-heading" className={isNarrow ? "sr-only" : "text-xl font-semibold"}>
            {!queue.isWaiting && view.name}
          </h1>
          {isNarrow && <ViewSelect views={queue.views} current={view.viewId} onChange={toView} />}
          <span className="text-muted">
            {list.snapshot !== null && say("queue.count", { count })}
          </span>
          <span className="ml-auto" />
          <ListTools queue={queue} onChange={change} isNarrow={showsCards} />
          <ViewMenu queue={queue} onView={toView} />
          <div className="flex w-full min-w-0 flex-wrap items-center gap-2">
            <FilterBar
              filter={filter}
              columns={columns}
              fault={faultOf(list.error)}
              isOverridden={list.snapshot !== null}
              dropped={queue.dropped}
              onChange={(wished) => change({ filter: wished })}
              onDismissDropped={() =>
                change({
                  dropped: undefined,
                  ...(queue.dropped.includes("view") && { view: undefined }),
                })
              }
            />
          </div>
        </header>
        <div
          className="relative min-h-0 flex-1"
          onPointerEnter={() => setBusy(true)}
          onPointerLeave={(event) => setBusy(event.currentTarget.contains(document.activeElement))}
          onFocus={() => setBusy(true)}
          onBlur={(event) => setBusy(event.currentTarget.matches(":hover"))}
        >
          {list.snapshot === null && list.error === null && (
            <Loading words={say("queue.loading")} className="p-4" />
          )}
          {list.snapshot === null && list.error !== null && (
            <div className="p-4">
              <ErrorState error={list.error} onRetry={list.refresh} />
            </div>
          )}
          {list.snapshot !== null && count === 0 && (
            <QueueEmpty
              viewName={view.name}
              isFiltered={queue.isChanged && partsOf(filter).length > 0}
              onBack={() => toView(view.viewId)}
            />
          )}
          {count > 0 && (
            <QueueGrid
              key={view.viewId}
              queue={queue}
              selection={selection}
              onSelect={setSelection}
              onSort={(sort) => change({ sort })}
              isNarrow={showsCards}
            />
          )}
          <NewsPill news={news} onShow={list.refresh} />
        </div>
        {list.snapshot !== null && (
          <BulkBar
            list={list}
            selection={selection}
            onSelect={setSelection}
            onClear={() => setSelection(nothingSelected)}
            mayDelete={mayDeleteAll(list, selection)}
          />
        )}
      </section>
    </div>
  );
}

/** What the list has against what it is asked for. */
function faultOf(error: Error | null): string | null {
  if (error === null) return null;
  const [fault] = error instanceof ApiError ? error.faults.values() : [];
  return fault ?? error.message;
}

/** As far as what is selected was read; what was not, the server judges. */
function mayDeleteAll({ rowAt }: TicketList, selection: Selection): boolean {
  const read = Array.from({ length: ROWS_OF_WINDOW }, (_, index) => rowAt(index)).filter(
    (row) => row !== undefined,
  );
  return read
    .filter(({ ticketId }) => isSelected(selection, ticketId))
    .every(({ mayDelete }) => mayDelete);
}
