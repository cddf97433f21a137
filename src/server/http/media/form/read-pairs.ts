import type { Malformed } from "../tree/problem.ts";

/** More pairs than this are refused. */
const maxPairs = 1000;

/** One `name=value` of a form, decoded; `number` counts from 1. */
export interface Pair {
  readonly number: number;
  readonly name: string;
  readonly value: string;
}

type ReadPairs =
  | { readonly ok: true; readonly pairs: readonly Pair[] }
  | { readonly ok: false; readonly malformed: Malformed };

/**
 * Takes a form apart: pairs between `&`, `+` for a blank, `%` and two digits for a byte of UTF-8. A
 * pair without `=` has the empty value. The text is walked, not split, so that a long row of `&`
 * costs no memory.
 */
export function readPairs(text: string): ReadPairs {
  const pairs: Pair[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOf(text, "&", start);
    if (end > start) {
      const number = pairs.length + 1;
      if (number > maxPairs) return refuse({ code: "too-many-pairs" });
      const equals = Math.min(endOf(text, "=", start), end);
      const name = decode(text.slice(start, equals));
      const value = decode(text.slice(equals + 1, end));
      if (name === undefined || value === undefined) {
        return refuse({ code: "pair", fault: "encoding", pair: number });
      }
      pairs.push({ number, name, value });
    }
    start = end + 1;
  }
  return { ok: true, pairs };
}

function endOf(text: string, mark: string, start: number): number {
  const at = text.indexOf(mark, start);
  return at === -1 ? text.length : at;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

function refuse(malformed: Malformed): ReadPairs {
  return { ok: false, malformed };
}
