/** Features live in that many places; words that share one are told apart by the others of a text. */
export const FEATURE_PLACES = 8192;

/** A text as numbers: which places it fills, and how much. Its length is 1, or 0 for no words. */
export interface FeatureVector {
  readonly places: Uint16Array;
  readonly values: Float32Array;
}

/** What a title says counts more than what the text does. */
const TITLE_COUNT = 2;
const PAIR_COUNT = 0.5;

/** The features of a title and a text that are given as stems of words: stems, and pairs of neighbours. */
export function featureVector(title: readonly string[], text: readonly string[]): FeatureVector {
  const counts = new Map<number, number>();
  addFeatures(counts, title, TITLE_COUNT);
  addFeatures(counts, text, 1);
  const entries = [...counts].sort(([a], [b]) => a - b);
  const values = Float32Array.from(entries, ([, count]) => 1 + Math.log(count + 1));
  const length = Math.hypot(...values);
  return {
    places: Uint16Array.from(entries, ([place]) => place),
    values: values.map((value) => value / length),
  };
}

function addFeatures(counts: Map<number, number>, stems: readonly string[], weight: number): void {
  let former = "";
  for (const stem of stems) {
    add(counts, stem, weight);
    if (former !== "") add(counts, `${former} ${stem}`, weight * PAIR_COUNT);
    former = stem;
  }
}

function add(counts: Map<number, number>, feature: string, weight: number): void {
  const place = placeOf(feature);
  counts.set(place, (counts.get(place) ?? 0) + weight);
}

/** FNV-1a over UTF-16 units, folded into the places. Stored models depend on it. */
function placeOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % FEATURE_PLACES;
}
