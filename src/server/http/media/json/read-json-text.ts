import type { TreeObject, BodyTree } from "../tree/body-tree.ts";
import { maxDepth, maxNodes } from "../tree/limits.ts";
import { lineAndColumn } from "../tree/line-and-column.ts";
import type { ParsedTree } from "../tree/parsed-tree.ts";

/**
 * Parses JSON (RFC 8259) step by step. Slower than the built-in parser, which cannot do what is
 * needed here: say where a fault is without quoting the body, stop at a limit before the memory
 * is spent, and keep apart which of several spellings of a name came last. A leading byte order
 * mark is skipped. Text without any value (empty or blank) is null.
 */
export function readJsonText(text: string): ParsedTree {
  const reader = new JsonReader(text);
  try {
    return { ok: true, tree: reader.readDocument() };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    const place = lineAndColumn(text, fault.position);
    const { code } = fault;
    return {
      ok: false,
      malformed: code === "syntax" ? { code, syntax: "JSON", ...place } : { code, ...place },
    };
  }
}

class JsonFault extends Error {
  readonly code: "syntax" | "too-deep" | "too-large";
  readonly position: number;

  constructor(code: "syntax" | "too-deep" | "too-large", position: number) {
    super(code);
    this.code = code;
    this.position = position;
  }
}

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids exactly these inside a string
const plainText = /[^"\\\u0000-\u001F]*/y;
const fourHexDigits = /[\da-fA-F]{4}/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

class JsonReader {
  readonly #text: string;
  #position: number;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
    this.#position = text.codePointAt(0) === 0xfeff ? 1 : 0;
  }

  readDocument(): BodyTree {
    this.#skipBlanks();
    if (this.#position === this.#text.length) return null;
    const tree = this.#readValue(1);
    this.#skipBlanks();
    if (this.#position < this.#text.length) throw this.#fault("syntax");
    return tree;
  }

  #readValue(depth: number): BodyTree {
    if (++this.#nodes > maxNodes) throw this.#fault("too-large");
    switch (this.#text[this.#position]) {
      case "{":
        return this.#readObject(depth);
      case "[":
        return this.#readList(depth);
      case '"':
        return this.#readString();
      case "t":
        return this.#readWord("true", true);
      case "f":
        return this.#readWord("false", false);
      case "n":
        return this.#readWord("null", null);
      default:
        return this.#readNumber();
    }
  }

  #readObject(depth: number): TreeObject {
    this.#checkDepth(depth);
    const object: Record<string, BodyTree> = Object.create(null) as Record<string, BodyTree>;
    this.#position++;
    this.#skipBlanks();
    if (this.#take("}")) return object;
    for (;;) {
      if (this.#text[this.#position] !== '"') throw this.#fault("syntax");
      const name = this.#readString();
      this.#skipBlanks();
      this.#expect(":");
      this.#skipBlanks();
      // A repeated name moves to the end, so that order always tells which one came last.
      if (name in object) Reflect.deleteProperty(object, name);
      object[name] = this.#readValue(depth + 1);
      this.#skipBlanks();
      if (this.#take("}")) return object;
      this.#expect(",");
      this.#skipBlanks();
    }
  }

  #readList(depth: number): readonly BodyTree[] {
    this.#checkDepth(depth);
    const items: BodyTree[] = [];
    this.#position++;
    this.#skipBlanks();
    if (this.#take("]")) return items;
    for (;;) {
      items.push(this.#readValue(depth + 1));
      this.#skipBlanks();
      if (this.#take("]")) return items;
      this.#expect(",");
      this.#skipBlanks();
    }
  }

  #readString(): string {
    this.#position++;
    let value = this.#readPlainText();
    while (!this.#take('"')) {
      if (this.#text[this.#position] !== "\\") throw this.#fault("syntax");
      value += this.#readEscape() + this.#readPlainText();
    }
    return value;
  }

  #readPlainText(): string {
    const start = this.#position;
    plainText.lastIndex = start;
    plainText.test(this.#text);
    this.#position = plainText.lastIndex;
    return this.#text.slice(start, this.#position);
  }

  #readEscape(): string {
    const letter = this.#text[this.#position + 1] ?? "";
    if (letter !== "u") {
      const character = escapes[letter];
      if (character === undefined) throw this.#fault("syntax");
      this.#position += 2;
      return character;
    }
    fourHexDigits.lastIndex = this.#position + 2;
    const digits = fourHexDigits.exec(this.#text);
    if (digits === null) throw this.#fault("syntax");
    this.#position += 6;
    return String.fromCharCode(Number.parseInt(digits[0], 16));
  }

  #readNumber(): number {
    numberForm.lastIndex = this.#position;
    const match = numberForm.exec(this.#text);
    if (match === null) throw this.#fault("syntax");
    this.#position = numberForm.lastIndex;
    return Number(match[0]);
  }

  #readWord<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#position)) throw this.#fault("syntax");
    this.#position += word.length;
    return value;
  }

  #skipBlanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#position);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#position++;
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#position] !== character) return false;
    this.#position++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#take(character)) throw this.#fault("syntax");
  }

  #checkDepth(depth: number): void {
    if (depth > maxDepth) throw this.#fault("too-deep");
  }

  #fault(code: JsonFault["code"]): JsonFault {
    return new JsonFault(code, this.#position);
  }
}
