import { Pin } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { useIntl } from "react-intl";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { View } from "./view.ts";
import { useViewCounts } from "./use-views.ts";

interface ViewsRailProps {
  readonly views: readonly View[];
  readonly current: string;
}

const scopes = [
  { scope: "BuiltIn", heading: null },
  { scope: "Team", heading: "views.team" },
  { scope: "Private", heading: "views.mine" },
] as const;

/** The views beside the list, those that are kept at the top first, with what waits in each. */
export function ViewsRail({ views, current }: ViewsRailProps) {
  const say = useText();
  const counts = useViewCounts();
  const draw = (view: View) => (
    <ViewLink
      key={view.viewId}
      view={view}
      isCurrent={view.viewId === current}
      count={counts[view.viewId]}
    />
  );
  return (
    <nav
      aria-label={say("views.views")}
      className="flex h-full w-52 shrink-0 flex-col gap-0.5 overflow-auto border-r border-line p-2"
    >
      {views.filter(({ isPinned }) => isPinned).map(draw)}
      {scopes.map(({ scope, heading }) => {
        const listed = views.filter((view) => !view.isPinned && view.scope === scope);
        return (
          listed.length > 0 && (
            <div key={scope} className="contents">
              {heading !== null && (
                <h2 className="px-2 pt-3 pb-1 text-xs font-semibold text-muted">{say(heading)}</h2>
              )}
              {listed.map(draw)}
            </div>
          )
        );
      })}
    </nav>
  );
}

interface ViewLinkProps {
  readonly view: View;
  readonly isCurrent: boolean;
  readonly count: number | undefined;
}

function ViewLink({ view: { viewId, name, isPinned }, isCurrent, count }: ViewLinkProps) {
  const say = useText();
  const intl = useIntl();
  return (
    <Link
      to="/"
      search={{ view: viewId }}
      aria-current={isCurrent ? "page" : undefined}
      className="flex min-h-8 shrink-0 items-center gap-2 rounded-md px-2 hover:bg-raised aria-[current]:bg-accent-soft aria-[current]:font-semibold pointer-coarse:min-h-11"
    >
      {isPinned && <Pin size={16} aria-hidden className="shrink-0 text-muted" />}
      <span className="min-w-0 truncate" title={name}>
        {name}
      </span>
      {count !== undefined && (
        <span className="ml-auto text-xs text-muted">
          <span aria-hidden>{intl.formatNumber(count)}</span>
          <span className="sr-only">{say("views.tickets", { count })}</span>
        </span>
      )}
    </Link>
  );
}

/** The same where there is no room beside the list. */
export function ViewSelect({
  views,
  current,
  onChange,
}: ViewsRailProps & { readonly onChange: (viewId: string) => void }) {
  const say = useText();
  return (
    <select
      aria-label={say("views.views")}
      className="min-h-11 w-full min-w-0 rounded-md border border-border bg-surface px-2 text-lg font-semibold"
      value={current}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {views.map(({ viewId, name }) => (
        <option key={viewId} value={viewId}>
          {name}
        </option>
      ))}
    </select>
  );
}
