import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { ErrorState } from "../../../components/error-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { searchOfRow } from "../admin-search.ts";
import type { Area } from "./area.ts";
import { RowList } from "./row-list.tsx";
import { ShownRow } from "./shown-row.tsx";
import { useAreaRows } from "./use-area-rows.ts";
import { useFormOfRow } from "./use-form-of-row.ts";

/** An area of administration: its rows on the left, one of them on the right. */
export function AreaFrame<T extends object>({ area }: { readonly area: Area<T> }) {
  const say = useText();
  const navigate = useNavigate();
  const { item: named } = useSearch({ from: "/admin/$area" });
  const form = useFormOfRow(named === undefined ? undefined : String(named));
  const { item } = form;
  const rows = useAreaRows(area);
  const open = (key: string | undefined): void =>
    void navigate({
      to: "/admin/$area",
      params: { area: area.name },
      search: key === undefined ? {} : searchOfRow(key),
    });
  /** What is being typed stays in the form, so there is nothing to ask. */
  const goOnWith = (made: T): void => {
    const key = String(area.keyOf(made));
    form.noteMade(key);
    void navigate({
      to: "/admin/$area",
      params: { area: area.name },
      search: searchOfRow(key),
      ignoreBlocker: true,
    });
  };
  useCommands([
    { id: "admin.new", label: area.add, group: area.title, keys: "C", run: () => open("new") },
  ]);
  if (rows.isPending) return <Loading words={say("admin.loading")} />;
  if (rows.data === undefined) {
    return (
      <div className="p-6">
        <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />
      </div>
    );
  }
  const chosen = rows.data.find((row) => String(area.keyOf(row)) === item);
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] two-pane:grid-cols-[18rem_minmax(0,1fr)]">
      <div
        className={`min-h-0 flex-col border-r border-line ${item === undefined ? "flex" : "hidden two-pane:flex"}`}
      >
        <div className="flex flex-wrap items-center gap-2 px-4 py-3">
          <h1 className="flex-1 basis-24 text-xl font-semibold">{say(area.title)}</h1>
          <Link
            to="/admin/$area"
            params={{ area: area.name }}
            search={{ item: "new" }}
            className="ml-auto inline-flex min-h-8 shrink-0 items-center gap-1 rounded-md bg-accent px-3 font-semibold text-on-accent pointer-coarse:min-h-11"
          >
            <Plus size={16} aria-hidden />
            {say("admin.new")}
          </Link>
        </div>
        <RowList area={area} rows={rows.data} chosen={item} />
      </div>
      <div
        className={`min-h-0 min-w-0 overflow-auto ${item === undefined ? "hidden two-pane:block" : ""}`}
      >
        {item !== "new" && chosen === undefined ? (
          <NothingChosen
            area={area}
            isEmpty={rows.data.length === 0}
            isMissing={item !== undefined}
          />
        ) : (
          <ShownRow
            key={form.id}
            area={area}
            row={chosen ?? null}
            rows={rows.data}
            onMade={goOnWith}
            onGone={() => open(undefined)}
          />
        )}
      </div>
    </div>
  );
}

interface NothingChosenProps<T> {
  readonly area: Area<T>;
  readonly isEmpty: boolean;
  readonly isMissing: boolean;
}

function NothingChosen<T>({ area, isEmpty, isMissing }: NothingChosenProps<T>) {
  const say = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isMissing) heading.current?.focus();
  }, [isMissing]);
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-3 p-12 text-center">
      <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {say(isMissing ? "admin.missing" : isEmpty ? "admin.noneYet" : "admin.chooseOne")}
      </h2>
      <p className="text-muted">{say(area.about)}</p>
      {(isEmpty || isMissing) && (
        <Link
          to="/admin/$area"
          params={{ area: area.name }}
          search={isMissing ? {} : { item: "new" }}
          className="inline-flex min-h-8 items-center rounded-md border border-border px-3 font-semibold hover:bg-raised pointer-coarse:min-h-11"
        >
          {say(isMissing ? "admin.backToList" : area.add)}
        </Link>
      )}
    </div>
  );
}
