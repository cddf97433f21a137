import type { Operand } from "./template-node.ts";

const argument = /(?:\s*"((?:[^"]|"")*)"\s*|([^",]*))(,|$)/y;

/**
 * The arguments of a directive, separated by commas: a text in quotes, in which a quote is doubled, or the
 * name of a variable. What is not written so ends the list.
 */
export function readArguments(text: string): Operand[] {
  const operands: Operand[] = [];
  let at = 0;
  for (;;) {
    argument.lastIndex = at;
    const found = argument.exec(text);
    if (found === null) return operands;
    const [whole, quoted, name = "", end] = found;
    operands.push(
      quoted === undefined ? { name: name.trim() } : { literal: quoted.replaceAll('""', '"') },
    );
    if (end === "") return operands;
    at += whole.length;
  }
}

/** A single argument; one without quotes is a variable, or a text as it stands where `bare` says so. */
export function readOperand(text: string, bare: "name" | "literal"): Operand {
  const trimmed = text.trim();
  if (trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"')) {
    return { literal: trimmed.slice(1, -1).replaceAll('""', '"') };
  }
  return bare === "name" ? { name: trimmed } : { literal: trimmed };
}
