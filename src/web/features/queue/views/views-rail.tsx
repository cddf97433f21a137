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

/** The views beside the list, with what waits in each. */
export function ViewsRail({ views, current }: ViewsRailProps) {
  const say = useText();
  const intl = useIntl();
  const counts = useViewCounts(views);
  const pinned = views.filter(({ isPinned }) => isPinned);
  const others = views.filter(({ isPinned }) => !isPinned);
  return (
    <nav
      aria-label={say("views.views")}
      className="flex h-full w-52 shrink-0 flex-col gap-0.5 overflow-auto border-r border-line p-2"
    >
      {[...pinned, ...others].map(({ viewId, name, isPinned }) => {
        const count = counts.get(viewId);
        return (
          <Link
            key={viewId}
            to="/"
            search={{ view: viewId }}
            aria-current={viewId === current ? "page" : undefined}
            className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-raised aria-[current]:bg-accent-soft aria-[current]:font-semibold pointer-coarse:min-h-11"
          >
            {isPinned && <Pin size={16} aria-hidden className="shrink-0 text-muted" />}
            <span className="min-w-0 truncate">{name}</span>
            {count !== undefined && (
              <span className="ml-auto text-xs text-muted">
                <span aria-hidden>{intl.formatNumber(count)}</span>
                <span className="sr-only">{say("views.tickets", { count })}</span>
              </span>
            )}
          </Link>
        );
      })}
    </nav>
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
