import type { MessageId } from "../../../texts.ts";
import type { Say } from "../../../lib/i18n/use-text.ts";

/** A list of tickets that has a name: its conditions, its order and its columns. */
export interface View {
  readonly viewId: string;
  readonly name: string;
  readonly filter: string;
  readonly orderBy: string;
  /** Empty = the usual ones. */
  readonly columns: readonly string[];
  readonly scope: "BuiltIn" | "Team" | "Private";
  readonly isPinned: boolean;
  /** Its name, its conditions and who has it; everybody may pin it. */
  readonly mayChange: boolean;
}

interface BuiltInView extends Pick<View, "viewId" | "orderBy"> {
  readonly label: MessageId;
  readonly filter: string | ((now: Date) => string);
}

const HOUR_MS = 3_600_000;

/** Changes once a minute only, so that a list that asks for it stays the same list meanwhile. */
const inAnHour = (now: Date): string =>
  `${new Date(now.getTime() + HOUR_MS).toISOString().slice(0, 16)}:00Z`;

/** The views that every desk has, in the order of their use. */
const builtInViews: readonly BuiltInView[] = [
  {
    viewId: "MyOpen",
    label: "views.myOpen",
    filter: "ownedBy currentAssociate and status oneOf (1)",
    orderBy: "deadline asc",
  },
  {
    viewId: "Unassigned",
    label: "views.unassigned",
    filter: "ownedBy isNull and status oneOf (1)",
    orderBy: "deadline asc",
  },
  {
    viewId: "AtRisk",
    label: "views.atRisk",
    filter: (now) => `status oneOf (1) and deadline before '${inAnHour(now)}'`,
    orderBy: "deadline asc",
  },
  {
    viewId: "Postponed",
    label: "views.postponed",
    filter: "status oneOf (3)",
    orderBy: "activated asc",
  },
  {
    viewId: "AllOpen",
    label: "views.allOpen",
    filter: "status oneOf (1)",
    orderBy: "deadline asc",
  },
  {
    viewId: "Closed",
    label: "views.closed",
    filter: "status oneOf (2)",
    orderBy: "closedAt desc",
  },
];

export function listBuiltInViews(say: Say, now: Date): readonly View[] {
  return builtInViews.map(({ label, filter, ...view }) => ({
    ...view,
    name: say(label),
    filter: typeof filter === "string" ? filter : filter(now),
    columns: [],
    scope: "BuiltIn",
    isPinned: false,
    mayChange: false,
  }));
}

/**
 * The views that every desk has, as the page words them, at the places that the user gave them, and
 * whatever else is stored.
 */
export function mergeViews(builtIn: readonly View[], stored: readonly View[]): readonly View[] {
  if (stored.length === 0) return builtIn;
  return stored.map((view): View => ({
    ...view,
    ...(view.scope === "BuiltIn" && {
      ...builtIn.find(({ viewId }) => viewId === view.viewId),
      isPinned: view.isPinned,
    }),
  }));
}
