import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/i18n/use-text.ts";
import { places } from "./places.ts";

const looks = {
  /** In the top bar, where there is room. */
  top: {
    bar: "hidden gap-1 two-pane:flex",
    link: "flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-surface pointer-coarse:min-h-11",
    current: "bg-surface font-semibold",
    icon: "max-three-pane:hidden",
  },
  /** Below everything on a small screen, in reach of a thumb. */
  bottom: {
    bar: "row-start-6 grid grid-cols-3 border-t border-line bg-raised two-pane:hidden",
    link: "flex min-h-12 min-w-0 flex-col items-center justify-center text-xs text-muted",
    current: "font-semibold text-text",
    icon: "",
  },
} as const;

interface PlaceBarProps {
  readonly look: keyof typeof looks;
}

/** The ways to the main screens, with the one that is open marked. */
export function PlaceBar({ look }: PlaceBarProps) {
  const say = useText();
  const { bar, link, current, icon } = looks[look];
  return (
    <nav aria-label={say("shell.places")} className={bar}>
      {places.map(({ to, label, Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          className={link}
          activeProps={{ className: current, "aria-current": "page" }}
        >
          <Icon size={16} aria-hidden className={icon} />
          <span className="max-w-full truncate">{say(label)}</span>
        </Link>
      ))}
    </nav>
  );
}
