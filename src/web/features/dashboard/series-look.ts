import type { Chart } from "./dashboard-queries.ts";

/** How a series is told from the other one: by its colour, and without colours by its pattern. */
export interface SeriesLook {
  /** A colour of the styles. */
  readonly colour: "--accent" | "--warn" | "--ok" | "--bad" | "--info";
  /** Broken as a line, hatched as a bar. */
  readonly isPatterned: boolean;
}

const first: SeriesLook = { colour: "--accent", isPatterned: false };
const second: SeriesLook = { colour: "--warn", isPatterned: true };

export function seriesLook({ Name }: Chart, series: number): SeriesLook {
  if (Name === "SlaByPriority") {
    return series === 0
      ? { colour: "--ok", isPatterned: false }
      : { colour: "--bad", isPatterned: true };
  }
  if (series === 0) return first;
  return Name === "BacklogByAge" ? { colour: "--info", isPatterned: true } : second;
}
