import { everything, joined, type Comparison, type Filter, type Operand } from "./filter.ts";
import { FilterSyntaxError, unexpected, type FilterFault } from "./filter-fault.ts";
import { filterFunctions, takesNoValue, type FilterFunction } from "./operator-names.ts";
import { tokenizeFilter, type Token } from "./tokens.ts";

/** Longest filter in characters, comparisons in one, values in one, and parentheses in each other. */
export const filterLimits = {
  length: 100_000,
  comparisons: 1000,
  values: 20_000,
  depth: 64,
} as const;

export type ReadFilter =
  | { readonly ok: true; readonly filter: Filter }
  | { readonly ok: false; readonly fault: FilterFault };

/**
 * Reads a filter as people write it: `ticketId > 5 and (title begins 'a' or not deadline isNull)`. `and`
 * binds tighter than `or`; keywords are known in any case. No text at all wants every row.
 */
export function parseFilter(text: string): ReadFilter {
  if (text.length > filterLimits.length) {
    return { ok: false, fault: { kind: "tooLong", most: filterLimits.length } };
  }
  if (text.trim() === "") return { ok: true, filter: everything };
  try {
    return { ok: true, filter: new FilterParser(tokenizeFilter(text)).parse() };
  } catch (error) {
    if (error instanceof FilterSyntaxError) return { ok: false, fault: error.fault };
    throw error;
  }
}

class FilterParser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  #comparisons = 0;
  #values = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  parse(): Filter {
    const filter = this.#alternatives();
    if (this.#next.kind !== "end") throw unexpected(this.#next.index, "joinOrEnd");
    return filter;
  }

  #alternatives(): Filter {
    const parts = [this.#conjunction()];
    while (this.#skipWord("or")) parts.push(this.#conjunction());
    return joined("any", parts);
  }

  #conjunction(): Filter {
    const parts = [this.#term()];
    while (this.#skipWord("and")) parts.push(this.#term());
    return joined("all", parts);
  }

  #term(): Filter {
    if (this.#skipSymbol("(")) {
      const filter = this.#deeper(() => this.#alternatives());
      this.#expectSymbol(")", "closingParenthesis");
      return filter;
    }
    if (this.#skipWord("not")) return { kind: "not", of: this.#deeper(() => this.#term()) };
    return this.#comparison();
  }

  #deeper(read: () => Filter): Filter {
    this.#depth += 1;
    if (this.#depth > filterLimits.depth) {
      throw new FilterSyntaxError({ kind: "tooDeep", most: filterLimits.depth });
    }
    const filter = read();
    this.#depth -= 1;
    return filter;
  }

  #comparison(): Filter {
    this.#comparisons += 1;
    if (this.#comparisons > filterLimits.comparisons) {
      throw new FilterSyntaxError({ kind: "tooMany", most: filterLimits.comparisons });
    }
    const name = this.#columnName();
    const called = filterFunctions.get(name.toLowerCase());
    if (called !== undefined && this.#skipSymbol("(")) return this.#call(called);
    const operator = this.#operator();
    return { kind: "comparison", column: name, operator, operands: this.#operands(operator) };
  }

  #operator(): string {
    const { kind, text, index } = this.#next;
    const isOperator = kind === "word" || (kind === "symbol" && /^[<>=!]/.test(text));
    if (!isOperator) throw unexpected(index, "operator");
    this.#at += 1;
    return text;
  }

  #operands(operator: string): readonly Operand[] {
    if (takesNoValue(operator)) return [];
    if (!this.#skipSymbol("(")) return [this.#operand()];
    if (this.#skipSymbol(")")) return [];
    const operands = [this.#operand()];
    while (this.#skipSymbol(",")) operands.push(this.#operand());
    this.#expectSymbol(")", "closingParenthesis");
    return operands;
  }

  #operand(): Operand {
    const { kind, text, index } = this.#next;
    if (kind !== "word" && kind !== "text") throw unexpected(index, "value");
    this.#at += 1;
    this.#values += 1;
    if (this.#values > filterLimits.values) {
      throw new FilterSyntaxError({ kind: "tooMany", most: filterLimits.values });
    }
    return { text, form: kind === "text" ? "quoted" : "bare" };
  }

  /** What stands in the parentheses behind the name of a function, and whether the answer is to be false. */
  #call({ operator, takes }: FilterFunction): Filter {
    const comparison =
      takes === "text" ? this.#textCall(operator) : this.#columnCall(operator, takes);
    this.#expectSymbol(")", "closingParenthesis");
    return this.#isDenied() ? { kind: "not", of: comparison } : comparison;
  }

  #textCall(operator: string): Comparison {
    const [first, second] = [this.#operand(), this.#afterComma()];
    const [text, column] = first.form === "quoted" ? [first, second] : [second, first];
    return { kind: "comparison", column: column.text, operator, operands: [text] };
  }

  #columnCall(operator: string, values: number): Comparison {
    const column = this.#columnName();
    const operands = Array.from({ length: values }, () => this.#afterComma());
    return { kind: "comparison", column, operator, operands };
  }

  #afterComma(): Operand {
    this.#expectSymbol(",", "comma");
    return this.#operand();
  }

  /** `… eq true` behind a function changes nothing, `… eq false` turns it around. */
  #isDenied(): boolean {
    if (!this.#skipWord("eq") && !this.#skipSymbol("=")) return false;
    if (this.#skipWord("true")) return false;
    if (this.#skipWord("false")) return true;
    throw unexpected(this.#next.index, "value");
  }

  get #next(): Token {
    // The end is never passed, so there is always one.
    return this.#tokens[this.#at] as Token;
  }

  #columnName(): string {
    const { kind, text, index } = this.#next;
    if (kind !== "word" || /^(?:and|or)$/i.test(text)) throw unexpected(index, "column");
    this.#at += 1;
    return text;
  }

  #skipWord(keyword: string): boolean {
    const { kind, text } = this.#next;
    if (kind !== "word" || text.toLowerCase() !== keyword) return false;
    this.#at += 1;
    return true;
  }

  #skipSymbol(symbol: string): boolean {
    const { kind, text } = this.#next;
    if (kind !== "symbol" || text !== symbol) return false;
    this.#at += 1;
    return true;
  }

  #expectSymbol(symbol: string, expected: "closingParenthesis" | "comma"): void {
    if (!this.#skipSymbol(symbol)) throw unexpected(this.#next.index, expected);
  }
}
