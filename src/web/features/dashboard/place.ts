/** A value of a chart: which point of which series. */
export interface Place {
  readonly series: number;
  readonly point: number;
}

/** How many there are. */
interface Extent {
  readonly series: number;
  readonly points: number;
}

/** Where a key leads from a value; null = it is no key of a chart. */
export function placeAfter(key: string, { series, point }: Place, extent: Extent): Place | null {
  const last = extent.points - 1;
  switch (key) {
    case "ArrowLeft":
      return { series, point: Math.max(0, point - 1) };
    case "ArrowRight":
      return { series, point: Math.min(last, point + 1) };
    case "Home":
      return { series, point: 0 };
    case "End":
      return { series, point: last };
    case "ArrowDown":
      return { series: Math.min(extent.series - 1, series + 1), point };
    case "ArrowUp":
      return { series: Math.max(0, series - 1), point };
    default:
      return null;
  }
}
