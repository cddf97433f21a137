import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useEffect, useRef } from "react";
import { ErrorState } from "../../../components/error-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { searchOfRow } from "../admin-search.ts";
import type { Area } from "./area.ts";
import { NewRow } from "./new-row.tsx";
import { OpenRow } from "./open-row.tsx";
import { RowList } from "./row-list.tsx";
import { useAreaRows } from "./use-area-rows.ts";

/** An area of administration: its rows on the left, one of them on the right. */
export function AreaFrame<T extends object>({ area }: { readonly area: Area<T> }) {
  const say = useText();
  const navigate = useNavigate();
  const { item: named } = useSearch({ from: "/admin/$area" });
  const item = named === undefined ? undefined : String(named);
  const rows = useAreaRows(area);
  const open = (key: string | undefined): void =>
    void navigate({
      to: "/admin/$area",
      params: { area: area.name },
      search: key === undefined ? {} : searchOfRow(key),
    });
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
        {item === "new" ? (
          <NewRow area={area} rows={rows.data} onStored={(key) => open(String(key))} />
        ) : chosen === undefined ? (
          <NothingChosen
            area={area}
            isEmpty={rows.data.length === 0}
            isMissing={item !== undefined}
          />
        ) : (
          <OpenRow
            key={item}
            area={area}
            row={chosen}
            rows={rows.data}
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
