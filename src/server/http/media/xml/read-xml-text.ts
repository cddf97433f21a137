import { SaxesParser, type SaxesTagPlain } from "saxes";
import { maxDepth, maxNodes } from "../tree/limits.ts";
import type { XmlElement } from "./xml-element.ts";
import { XmlFault } from "./xml-fault.ts";

/**
 * Reads XML 1.0 into its root element, whatever encoding it declares: the bytes are characters by
 * now. Throws an {@link XmlFault}: for anything that is not well-formed; at a limit, before the
 * memory is spent; and for document type declarations and processing instructions, so that there
 * is never an entity to expand. A leading byte order mark is skipped.
 */
export function readXmlText(text: string): XmlElement {
  // The parser takes half a character together with the next one, be it the start of a tag.
  const half = text.search(/\p{Surrogate}/u);
  if (half !== -1) throw new XmlFault("syntax", half);
  // It would tell the end of such a text, where somebody who sent JSON looks in vain.
  const first = text.search(/[^\uFEFF \t\r\n]/);
  if (text[first] !== "<") throw new XmlFault("syntax", first === -1 ? text.length : first);
  return new XmlReader(text).readDocument();
}

/** An element whose end has not been met. */
interface OpenElement extends XmlElement {
  text: string;
  readonly children: XmlElement[];
}

class XmlReader {
  readonly #text: string;
  // Any other version would let control characters through.
  readonly #parser = new SaxesParser({
    xmlns: false,
    forceXMLVersion: true,
    defaultXMLVersion: "1.0",
  });
  readonly #open: OpenElement[] = [];
  readonly #prefixes = new Set<string>();
  #root: XmlElement | undefined;
  #nodes = 0;
  #atEnd = false;

  constructor(text: string) {
    this.#text = text;
    const parser = this.#parser;
    parser.on("opentag", (tag) => this.#startElement(tag));
    parser.on("closetag", () => this.#endElement());
    parser.on("text", (characters) => this.#addText(characters));
    parser.on("cdata", (characters) => this.#addText(characters));
    parser.on("doctype", () => this.#refuse("not-allowed", "<!DOCTYPE"));
    parser.on("processinginstruction", () => this.#refuse("not-allowed", "<?"));
    // What the parser says about it quotes the body.
    parser.on("error", () => {
      throw new XmlFault("syntax", this.#faultPosition());
    });
  }

  readDocument(): XmlElement {
    this.#parser.write(this.#text);
    this.#atEnd = true;
    this.#parser.close();
    if (this.#root === undefined) throw new Error("a document without a root was taken for whole");
    return this.#root;
  }

  #startElement({ name, attributes }: SaxesTagPlain): void {
    if (++this.#nodes > maxNodes) this.#refuse("too-large", "<");
    if (this.#open.length === maxDepth) this.#refuse("too-deep", "<");
    const isNil = this.#readAttributes(attributes);
    const { prefix, local } = splitName(name);
    const element: OpenElement = {
      name: local,
      key: this.#prefixes.has(prefix) ? local : name,
      start: this.#startOf("<"),
      isNil,
      text: "",
      children: [],
    };
    this.#open.at(-1)?.children.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  /** Takes note of declared prefixes and tells whether the element is nil; the rest is ignored. */
  #readAttributes(attributes: Readonly<Record<string, string>>): boolean {
    let isNil = false;
    for (const name in attributes) {
      const { prefix, local } = splitName(name);
      if (prefix === "xmlns") this.#prefixes.add(local);
      else if (local === "nil") isNil ||= /^\s*(?:true|1)\s*$/.test(attributes[name] ?? "");
    }
    return isNil;
  }

  #endElement(): void {
    this.#open.pop();
  }

  #addText(characters: string): void {
    const element = this.#open.at(-1);
    // Outside of the root there are only blanks: the parser refuses anything else.
    if (element !== undefined) element.text += characters;
  }

  #refuse(code: "too-deep" | "too-large" | "not-allowed", opening: string): never {
    throw new XmlFault(code, this.#startOf(opening));
  }

  /** Where the markup that has just been read begins. */
  #startOf(opening: string): number {
    return this.#text.lastIndexOf(opening, this.#parser.position - 1);
  }

  /** The last character read is the wrong one; of a tag that is wrong as a whole, its beginning. */
  #faultPosition(): number {
    if (this.#atEnd) return this.#text.length;
    const last = this.#parser.position - 1;
    const endsTag = this.#text[last] === ">" && this.#text[last - 1] !== "]";
    return endsTag ? this.#startOf("<") : last;
  }
}

function splitName(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.lastIndexOf(":");
  return { prefix: colon === -1 ? "" : name.slice(0, colon), local: name.slice(colon + 1) };
}
