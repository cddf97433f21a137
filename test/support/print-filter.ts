import type { Filter, Operand } from "../../src/domain/archive/filter/filter.ts";
import { takesNoValue } from "../../src/domain/archive/filter/operator-names.ts";

/** A filter as people write it. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case "all":
      return filter.of.map(printPart).join(" and ");
    case "any":
      return filter.of.map(printPart).join(" or ");
    case "not":
      return `not ${printPart(filter.of)}`;
    case "comparison": {
      const { column, operator, operands } = filter;
      if (takesNoValue(operator)) return `${column} ${operator}`;
      const [first, ...others] = operands.map(printOperand);
      const values =
        first !== undefined && others.length === 0
          ? first
          : `(${[first ?? "", ...others].join(",")})`;
      return `${column} ${operator} ${values}`;
    }
  }
}

function printPart(filter: Filter): string {
  const text = printFilter(filter);
  return filter.kind === "all" || filter.kind === "any" ? `(${text})` : text;
}

function printOperand({ text, form }: Operand): string {
  return form === "quoted" ? `'${text.replaceAll("'", "''")}'` : text;
}
