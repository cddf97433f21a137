/** What of a dashboard stands in its address, so that a colleague who is sent it sees the same. */
export interface DashboardSearch {
  /** Whose tickets; absent = those of the team. */
  readonly scope?: "me" | undefined;
  /** Only this category and those below it. */
  readonly category?: number | undefined;
  /** So many days until today; absent where days are named, and where it is the usual range. */
  readonly days?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Times count every hour of the day; absent = opening hours. */
  readonly hours?: "all" | undefined;
  /** The charts that are shown as tables, separated by commas. */
  readonly tables?: string | undefined;
}

/** Reads the parameters of an address; whatever makes no sense is left out. */
export function readDashboardSearch(given: Readonly<Record<string, unknown>>): DashboardSearch {
  const { scope, category, days, from, to, hours, tables } = given;
  return {
    ...(scope === "me" && { scope }),
    ...(isPositive(category) && { category }),
    ...(isPositive(days) && { days }),
    ...(typeof from === "string" && { from }),
    ...(typeof to === "string" && { to }),
    ...(hours === "all" && { hours }),
    ...(typeof tables === "string" && tables !== "" && { tables }),
  };
}

const isPositive = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value > 0;
