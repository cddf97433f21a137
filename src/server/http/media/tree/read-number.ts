import { absent, type Decoding, type Reader } from "./decoding.ts";
import type { BodyTree } from "./body-tree.ts";

const integerForm = /^[+-]?\d+(?:\.0*)?$/;
const decimalForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const encodedForm = /^\[([IFM]):(.*)\]$/i;

const maxInt32 = 2_147_483_647;
const minInt32 = -2_147_483_648;

/** Integral numbers, decimal text, `[I:3]`; blank text counts as not sent. */
export const readInt32: Reader<number> = (tree, decoding) => {
  const value = integerOf(tree);
  if (value === absent) return absent;
  if (value === undefined) return decoding.refuse({ code: "type", expected: "integer" });
  if (value < minInt32 || value > maxInt32) {
    return decoding.refuse({ code: "range", expected: "integer" });
  }
  return value;
};

/** Numbers, invariant decimal text, `[F:1.5]`, `[M:99.5]`, `[I:3]`; blank text counts as not sent. */
export const readDouble: Reader<number> = (tree, decoding) => {
  if (typeof tree === "number") return finite(tree, decoding);
  if (typeof tree !== "string") return decoding.refuse({ code: "type", expected: "number" });
  const text = unwrap(tree, "IFM");
  if (text === "") return absent;
  if (!decimalForm.test(text)) return decoding.refuse({ code: "type", expected: "number" });
  return finite(Number(text), decoding);
};

/**
 * The integer a value stands for, of any size: undefined when it stands for none, `absent` for
 * blank text.
 */
export function integerOf(tree: BodyTree): number | undefined | typeof absent {
  if (typeof tree === "number") return Number.isInteger(tree) ? withoutMinusZero(tree) : undefined;
  if (typeof tree !== "string") return undefined;
  const text = unwrap(tree, "I");
  if (text === "") return absent;
  return integerForm.test(text) ? withoutMinusZero(Number(text)) : undefined;
}

/** Removes blanks around a text, and the `[X:…]` around it when X is one of `tags`. */
function unwrap(text: string, tags: string): string {
  const trimmed = text.trim();
  const match = encodedForm.exec(trimmed);
  const [, tag, inner] = match ?? [];
  if (tag === undefined || inner === undefined) return trimmed;
  return tags.includes(tag.toUpperCase()) ? inner : trimmed;
}

function finite(value: number, decoding: Decoding): number | typeof absent {
  if (!Number.isFinite(value)) return decoding.refuse({ code: "range", expected: "number" });
  return withoutMinusZero(value);
}

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}
