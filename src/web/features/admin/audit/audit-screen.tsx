import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useIntl } from "react-intl";
import type { AuditEntry } from "../../../../contract/additions/audit-entry.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { AuditFilters, type AuditFilter } from "./audit-filters.tsx";
import { auditKinds } from "./audit-kinds.ts";
import { shownChanges, type ShownChange } from "./shown-changes.ts";

type Entry = JsonOf<typeof AuditEntry>;

const PAGE = 50;

/** Who changed what of the configuration, the newest first. Nothing here can be changed. */
export function AuditScreen() {
  const say = useText();
  const api = useApi();
  const [filter, setFilter] = useState<AuditFilter>({ what: "", by: "" });
  const audit = useInfiniteQuery({
    queryKey: ["admin", "audit", filter],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const after = pageParam === 0 ? undefined : pageParam;
      const { what, by } = filter;
      const query = { what: what || undefined, by: by || undefined, after, top: PAGE };
      return (await api.call<readonly Entry[]>("counterfoil/v1/audit", { query, signal })).value;
    },
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.AuditId),
  });
  const entries = audit.data?.pages.flat() ?? [];
  return (
    <div className="grid min-w-0 flex-1 content-start gap-4 overflow-auto p-4 two-pane:p-6">
      <h1 className="text-2xl font-semibold">{say("audit.title")}</h1>
      <AuditFilters filter={filter} onChange={setFilter} />
      {audit.isError && <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isSuccess && entries.length === 0 && (
        <p className="text-muted">
          {say(filter.what === "" && filter.by === "" ? "audit.noneYet" : "audit.none")}
        </p>
      )}
      <ul className="grid max-w-4xl gap-2">
        {entries.map((entry) => (
          <AuditItem key={entry.AuditId} entry={entry} />
        ))}
      </ul>
      {audit.hasNextPage && (
        <Button
          className="justify-self-start"
          isBusy={audit.isFetchingNextPage}
          onClick={() => void audit.fetchNextPage()}
        >
          {say("audit.more")}
        </Button>
      )}
    </div>
  );
}

const actions = {
  Made: "audit.made",
  Changed: "audit.changed",
  Deleted: "audit.deleted",
} as const;

function AuditItem({ entry }: { readonly entry: Entry }) {
  const say = useText();
  const { formatDate } = useIntl();
  const { At, FullName, What, Name, Action, Changes } = entry;
  const kind = auditKinds.find(([each]) => each === What)?.[1];
  const action = Object.hasOwn(actions, Action ?? "")
    ? actions[Action as keyof typeof actions]
    : "audit.changed";
  return (
    <li className="rounded-md border border-line p-3">
      <p className="flex flex-wrap gap-x-2">
        <span className="font-semibold">{FullName ?? say("audit.commandLine")}</span>
        <span>
          {say(action, { what: kind === undefined ? (What ?? "") : say(kind), name: Name ?? "" })}
        </span>
        <time dateTime={At} className="ml-auto text-xs text-muted">
          {formatDate(At, { dateStyle: "medium", timeStyle: "medium" })}
        </time>
      </p>
      <Changed changes={shownChanges(Changes)} wasMade={Action === "Made"} />
    </li>
  );
}

interface ChangedProps {
  readonly changes: readonly ShownChange[];
  /** There is nothing that it was before. */
  readonly wasMade: boolean;
}

function Changed({ changes, wasMade }: ChangedProps) {
  if (changes.length === 0) return null;
  const columns = wasMade
    ? "grid-cols-[8rem_1fr] two-pane:grid-cols-[10rem_1fr]"
    : "two-pane:grid-cols-[10rem_1fr_1fr]";
  return (
    <ul className="mt-1 grid gap-0.5 text-xs [overflow-wrap:anywhere]">
      {changes.map(({ field, before, after }) => (
        <li key={field} className={`grid gap-x-3 ${columns}`}>
          <span className="font-semibold">{field}</span>
          {!wasMade && <del className="text-bad">{before}</del>}
          <ins className="text-ok no-underline">{after}</ins>
        </li>
      ))}
    </ul>
  );
}
