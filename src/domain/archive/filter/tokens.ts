import { unexpected } from "./filter-fault.ts";

/** `word`: a name, a keyword or a bare value; which of them it is, its place decides. */
export interface Token {
  readonly kind: "word" | "text" | "symbol" | "end";
  readonly text: string;
  /** Where it begins, from 0. */
  readonly index: number;
}

const blanks = /\s+/y;
// The longer ones come first.
const symbol = /[(),]|<>|<=|>=|!=|[<>=]/y;
/**
 * An encoded value, such as `[DT:05/06/2024 07:08:09.0000000]`: the only bare one that holds blanks. Its
 * length is bounded, so that brackets that are never closed are not looked for again and again.
 */
const encodedValue = /\[[A-Za-z]{1,2}:[^\]]{0,100}\]/y;
/** A name may have arrows in it, which else would be operators. */
const word = /(?:->|[^\s(),'"=<>!])+/y;
const quotedText = { "'": /'[^']*(?:''[^']*)*'/y, '"': /"[^"]*(?:""[^"]*)*"/y } as const;

/** Cuts a filter into its parts; the last one is the end. Takes time in proportion to the length. */
export function tokenizeFilter(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  let index = 0;
  while (index < filter.length) {
    const blank = matchAt(blanks, filter, index);
    if (blank === null) {
      const token = tokenAt(filter, index);
      tokens.push(token.token);
      index += token.length;
    } else index += blank.length;
  }
  return [...tokens, { kind: "end", text: "", index: filter.length }];
}

function tokenAt(
  filter: string,
  index: number,
): { readonly token: Token; readonly length: number } {
  const first = filter[index];
  if (first === "'" || first === '"') return quotedAt(filter, index, first);
  const mark = matchAt(symbol, filter, index);
  if (mark !== null) return { token: { kind: "symbol", text: mark, index }, length: mark.length };
  const name = matchAt(encodedValue, filter, index) ?? matchAt(word, filter, index);
  if (name === null) throw unexpected(index, "value");
  const next = filter[index + name.length];
  if (name.toLowerCase() === "datetime" && (next === "'" || next === '"')) {
    const { token, length } = quotedAt(filter, index + name.length, next);
    return { token: { ...token, index }, length: name.length + length };
  }
  return { token: { kind: "word", text: name, index }, length: name.length };
}

/** A doubled quote stands for one. */
function quotedAt(
  filter: string,
  index: number,
  quote: "'" | '"',
): { readonly token: Token; readonly length: number } {
  const whole = matchAt(quotedText[quote], filter, index);
  if (whole === null) throw unexpected(index, "closingQuote");
  const text = whole.slice(1, -1).replaceAll(quote + quote, quote);
  return { token: { kind: "text", text, index }, length: whole.length };
}

function matchAt(form: RegExp, filter: string, index: number): string | null {
  form.lastIndex = index;
  return form.exec(filter)?.[0] ?? null;
}
