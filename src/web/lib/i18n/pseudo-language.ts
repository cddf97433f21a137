import type { Messages } from "./load-messages.ts";

type Part = Messages[string][number];

const LITERAL = 0;
const MORE = 0.4;

/** Sentences 40 % longer, in brackets: what is cut off or was never translated shows at once. */
export function lengthen(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([id, parts]) => [
      id,
      [literal("["), ...parts.map(longer), literal("]")],
    ]),
  );
}

function longer(part: Part): Part {
  if (part.type !== LITERAL) return part;
  const { value } = part as { readonly value: string };
  return literal(`${value}${"·".repeat(Math.ceil(value.length * MORE))}`);
}

const literal = (value: string): Part => ({ type: LITERAL, value });
