import { readOperand } from "./read-arguments.ts";
import type { Comparison, Condition } from "./template-node.ts";

const comparison = /!=|<=|>=|=|<|>/;

/** `ticket.slevel="2"`, `counter>3`, or only `customer.name`, which asks whether there is one. */
export function readCondition(text: string): Condition {
  const found = comparison.exec(withoutTexts(text));
  if (found === null) return { left: readOperand(text, "name"), comparison: null };
  const [sign] = found;
  return {
    left: readOperand(text.slice(0, found.index), "name"),
    comparison: sign as Comparison,
    right: readOperand(text.slice(found.index + sign.length), "literal"),
  };
}

/** The same, with what stands in quotes made blank, so that no sign is found there. */
function withoutTexts(text: string): string {
  return text.replace(/"[^"]*"/g, (quoted) => " ".repeat(quoted.length));
}
