/** How well one element of an Accept header fits a media type. */
interface Fit {
  /** 0 to 1; 0 excludes. */
  readonly quality: number;
  /** 0 for a range over everything, 1 for one over a type, 2 for a single media type. */
  readonly precision: number;
}

interface MediaRange {
  readonly name: string;
  readonly quality: number;
}

/**
 * Chooses the media type of an answer by the Accept header (RFC 9110, section 12.5.1): the highest
 * weight wins, then the more precise range, then the order of `offered`. Parameters other than the
 * weight are ignored. No header, or an empty one, takes the first offer; `undefined` = not acceptable.
 */
export function negotiate<Offered extends string>(
  accept: string | undefined,
  offered: readonly Offered[],
): Offered | undefined {
  const ranges = parseAccept(accept ?? "");
  if (ranges.length === 0) return offered[0];
  let best: { readonly type: Offered; readonly fit: Fit } | undefined;
  for (const type of offered) {
    const fit = fitOf(type, ranges);
    if (fit.quality > 0 && (best === undefined || isBetter(fit, best.fit))) best = { type, fit };
  }
  return best?.type;
}

function isBetter(fit: Fit, other: Fit): boolean {
  if (fit.quality !== other.quality) return fit.quality > other.quality;
  return fit.precision > other.precision;
}

/** The most precise range that names the type decides its weight, so `q=0` can make an exception. */
function fitOf(type: string, ranges: readonly MediaRange[]): Fit {
  const names = ["*/*", `${type.slice(0, type.indexOf("/"))}/*`, type];
  for (let precision = names.length - 1; precision >= 0; precision -= 1) {
    const weights = ranges
      .filter(({ name }) => name === names[precision])
      .map(({ quality }) => quality);
    if (weights.length > 0) return { quality: Math.max(...weights), precision };
  }
  return { quality: 0, precision: 0 };
}

function parseAccept(header: string): readonly MediaRange[] {
  return header
    .split(",")
    .map((element) => parseRange(element))
    .filter(({ name }) => name !== "");
}

function parseRange(element: string): MediaRange {
  const [name = "", ...parameters] = element.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter));
  return { name, quality: weight === undefined ? 1 : parseWeight(weight) };
}

/** A weight nobody can read counts as none given. */
function parseWeight(parameter: string): number {
  const value = Number(parameter.slice(parameter.indexOf("=") + 1).trim() || Number.NaN);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 0), 1);
}
