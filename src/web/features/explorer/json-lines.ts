/** A body as it is typed: its value, and in which line each member stands. */
export type ReadBody =
  | { readonly kind: "read"; readonly value: unknown; readonly lines: ReadonlyMap<string, number> }
  | { readonly kind: "broken"; readonly line: number };

/**
 * Reads JSON and notes the line of each value by its path, as the API names members:
 * `Category/TicketCategoryId`. The whole is the empty path; lines count from 1.
 */
export function readBody(text: string): ReadBody {
  const reader = new Reader(text);
  try {
    const value = reader.read();
    return { kind: "read", value, lines: reader.lines };
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    return { kind: "broken", line: lineAt(text, error.at) };
  }
}

/** The line of a member, or of the nearest thing around it that is there. */
export function lineOf(path: string, lines: ReadonlyMap<string, number>): number {
  const wanted = path.toLowerCase();
  for (const [each, line] of lines) if (each.toLowerCase() === wanted) return line;
  const end = path.lastIndexOf("/");
  return path === "" ? 1 : lineOf(end === -1 ? "" : path.slice(0, end), lines);
}

class BrokenJson extends Error {
  readonly at: number;
  constructor(at: number) {
    super("no JSON");
    this.at = at;
  }
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split("\n").length;

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const string = /"(?:[^"\\]|\\[^])*"/y;

class Reader {
  readonly lines = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    const value = this.#value("");
    this.#blanks();
    if (this.#at < this.#text.length) throw new BrokenJson(this.#at);
    return value;
  }

  #value(path: string): unknown {
    this.#blanks();
    this.lines.set(path, lineAt(this.#text, this.#at));
    const sign = this.#text[this.#at];
    if (sign === "{") return this.#object(path);
    if (sign === "[") return this.#array(path);
    return this.#token(sign === '"' ? string : scalar);
  }

  #object(path: string): unknown {
    const value: [string, unknown][] = [];
    this.#list("{", "}", () => {
      this.#blanks();
      const name = String(this.#token(string));
      this.#take(":");
      value.push([name, this.#value(path === "" ? name : `${path}/${name}`)]);
    });
    return Object.fromEntries(value);
  }

  #array(path: string): unknown {
    const value: unknown[] = [];
    this.#list("[", "]", () => {
      const place = String(value.length);
      value.push(this.#value(path === "" ? place : `${path}/${place}`));
    });
    return value;
  }

  #list(open: string, close: string, item: () => void): void {
    this.#take(open);
    this.#blanks();
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      item();
      this.#blanks();
      if (this.#text[this.#at] === close) break;
      this.#take(",");
    }
    this.#at += 1;
  }

  #blanks(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? "")) this.#at += 1;
  }

  #take(sign: string): void {
    this.#blanks();
    if (this.#text[this.#at] !== sign) throw new BrokenJson(this.#at);
    this.#at += 1;
  }

  #token(pattern: RegExp): unknown {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) throw new BrokenJson(this.#at);
    try {
      const value: unknown = JSON.parse(found);
      this.#at += found.length;
      return value;
    } catch {
      throw new BrokenJson(this.#at);
    }
  }
}
