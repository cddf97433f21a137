import { everything, joined, type Comparison, type Filter } from "./filter.ts";
import { FilterSyntaxError } from "./filter-fault.ts";
import { filterLimits, type ReadFilter } from "./parse-filter.ts";

/** One row of a form in which people put filters together. */
export interface Restriction {
  readonly name: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** One that is not active counts for nothing; its parentheses still do. */
  readonly isActive: boolean;
  /** All of them hold as well. */
  readonly subRestrictions: readonly Restriction[];
  /** That many parentheses open before it, or, negative, close behind it. */
  readonly parentheses: number;
  /** How it is joined with the next one. */
  readonly join: "and" | "or";
}

/**
 * Reads a list of restrictions as the filter that it means. As in a written filter, `and` binds tighter
 * than `or`.
 */
export function filterOfRestrictions(restrictions: readonly Restriction[]): ReadFilter {
  try {
    return { ok: true, filter: new RestrictionReader().read(restrictions, 0) ?? everything };
  } catch (error) {
    if (error instanceof FilterSyntaxError) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** A parenthesis that is open: alternatives, the last of which is still being added to. */
type OpenGroup = Filter[][];

class RestrictionReader {
  #comparisons = 0;
  #values = 0;

  /** Null when nothing in the list is active. */
  read(restrictions: readonly Restriction[], depth: number): Filter | null {
    const open: OpenGroup[] = [[[]]];
    for (const restriction of restrictions) {
      const { parentheses, join } = restriction;
      if (depth + open.length + parentheses > filterLimits.depth + 1) {
        throw new FilterSyntaxError({ kind: "tooDeep", most: filterLimits.depth });
      }
      for (let opened = 0; opened < parentheses; opened += 1) open.push([[]]);
      addTo(open, this.#filterOf(restriction, depth + open.length));
      for (let closed = 0; closed < -parentheses; closed += 1) closeOne(open);
      if (join === "or") open.at(-1)?.push([]);
    }
    const outermost = open.pop();
    if (outermost === undefined || open.length > 0) throw unbalanced();
    return filterOfGroup(outermost);
  }

  #filterOf(restriction: Restriction, depth: number): Filter | null {
    if (!restriction.isActive) return null;
    const parts = [
      this.#comparisonOf(restriction),
      this.read(restriction.subRestrictions, depth),
    ].filter((part) => part !== null);
    return parts.length === 0 ? null : joined("all", parts);
  }

  #comparisonOf({ name, operator, values }: Restriction): Comparison | null {
    if (name === "" && operator === "") return null;
    this.#comparisons += 1;
    this.#values += values.length;
    if (this.#comparisons > filterLimits.comparisons) throw tooMany(filterLimits.comparisons);
    if (this.#values > filterLimits.values) throw tooMany(filterLimits.values);
    const operands = values.map((text) => ({ text, form: "listed" }) as const);
    return { kind: "comparison", column: name, operator, operands };
  }
}

function addTo(open: readonly OpenGroup[], filter: Filter | null): void {
  if (filter !== null) open.at(-1)?.at(-1)?.push(filter);
}

function closeOne(open: OpenGroup[]): void {
  const closed = open.pop();
  if (closed === undefined || open.length === 0) throw unbalanced();
  addTo(open, filterOfGroup(closed));
}

/** Null when there is nothing in it. */
function filterOfGroup(alternatives: OpenGroup): Filter | null {
  const parts = alternatives.filter((each) => each.length > 0).map((each) => joined("all", each));
  return parts.length === 0 ? null : joined("any", parts);
}

function unbalanced(): FilterSyntaxError {
  return new FilterSyntaxError({ kind: "unbalanced" });
}

function tooMany(most: number): FilterSyntaxError {
  return new FilterSyntaxError({ kind: "tooMany", most });
}
