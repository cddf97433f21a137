import { useDeferredValue, useMemo } from "react";
import { checkBody, type BodyFault } from "./check-body.ts";
import type { Description, Operation } from "./description.ts";
import { lineOf, readBody } from "./json-lines.ts";

export interface BodyCheck {
  readonly isWrong: boolean;
  /** The line in which a body stops being JSON; null when it is JSON. */
  readonly brokenAt: number | null;
  readonly faults: ReadonlyMap<string, BodyFault>;
  /** Of all faults. */
  readonly lines: readonly number[];
  readonly lineOf: (path: string) => number;
  /** Members whose values mean more than they look like, by path. */
  readonly meanings: ReadonlyMap<string, "nobody" | "automatic">;
}

/** Whoever owns a ticket when nobody in particular is named. */
const AUTOMATIC = 2_147_483_647;

/** What is wrong with a body while it is typed, and where. */
export function useBodyCheck(
  text: string,
  { body }: Operation,
  description: Description,
): BodyCheck {
  const shown = useDeferredValue(text);
  return useMemo(() => {
    const none = { faults: new Map(), lines: [], lineOf: () => 1, meanings: new Map() };
    if (body === null || shown.trim() === "") return { ...none, isWrong: false, brokenAt: null };
    const read = readBody(shown);
    if (read.kind === "broken") {
      return { ...none, isWrong: true, brokenAt: read.line, lines: [read.line] };
    }
    const faults = checkBody(read.value, body, description);
    return {
      isWrong: faults.size > 0,
      brokenAt: null,
      faults,
      lines: [...faults.keys()].map((path) => lineOf(path, read.lines)),
      lineOf: (path: string) => lineOf(path, read.lines),
      meanings: meaningsIn(read.value),
    };
  }, [shown, body, description]);
}

function meaningsIn(value: unknown, path = ""): ReadonlyMap<string, "nobody" | "automatic"> {
  const found = new Map<string, "nobody" | "automatic">();
  if (typeof value !== "object" || value === null) return found;
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    const at = path === "" ? name : `${path}/${name}`;
    if (/ownedby$/i.test(path) && /^associateid$/i.test(name)) {
      if (member === 0) found.set(at, "nobody");
      if (member === AUTOMATIC) found.set(at, "automatic");
    }
    for (const [each, meaning] of meaningsIn(member, at)) found.set(each, meaning);
  }
  return found;
}
