import type { CellValue } from "../archive-query.ts";
import type { Aggregate } from "./grouping.ts";

/** Computes values one by one, and tells at any time what they come to so far. */
export interface Computation {
  add(value: CellValue): void;
  /** Null as long as there was nothing to compute it from. */
  result(): number | null;
}

export function computationOf({ compute }: Pick<Aggregate, "compute">): Computation {
  const different = new Set<string>();
  let count = 0;
  let sum = 0;
  return {
    add: (value) => {
      if (value === null) return;
      count += 1;
      if (compute === "count") different.add(JSON.stringify(value));
      else sum += Number(value);
    },
    result: () => {
      switch (compute) {
        case "count":
          return different.size;
        case "countAll":
          return count;
        case "sum":
          return count === 0 ? null : sum;
        case "avg":
          return count === 0 ? null : sum / count;
      }
    },
  };
}
