import { maxDepth, maxNodes } from "../tree/limits.ts";
import { decodeText, withLineFeeds } from "./decode-text.ts";
import {
  attributeForm,
  declarationForm,
  endTagForm,
  tagEndForm,
  tagStartForm,
} from "./markup-forms.ts";
import { findIllegalCharacter } from "./xml-characters.ts";
import type { XmlElement } from "./xml-element.ts";
import { XmlFault } from "./xml-fault.ts";

/**
 * Reads XML 1.0 into its root element, whatever encoding it declares: the bytes are characters by
 * now. A leading byte order mark is skipped. Throws an {@link XmlFault} for anything that is not
 * well-formed, at a limit before the memory is spent, and for document type declarations and
 * processing instructions, so that there is never an entity to expand.
 *
 * A general parser goes from character to character, and puts some texts together of as many
 * pieces: a body of the allowed size could occupy it for seconds and a gigabyte. This one leaps
 * from markup to markup and cuts texts out whole.
 */
export function readXmlText(text: string): XmlElement {
  const illegal = findIllegalCharacter(text);
  if (illegal !== -1) throw new XmlFault("syntax", illegal);
  return new XmlReader(text).readDocument();
}

/** An element whose end has not been met. */
interface OpenElement extends XmlElement {
  readonly fullName: string;
  text: string;
  readonly children: XmlElement[];
}

class XmlReader {
  readonly #text: string;
  #position: number;
  readonly #open: OpenElement[] = [];
  readonly #prefixes = new Set<string>();
  #root: XmlElement | undefined;
  #nodes = 0;

  constructor(text: string) {
    this.#text = text;
    this.#position = text.codePointAt(0) === 0xfeff ? 1 : 0;
  }

  readDocument(): XmlElement {
    this.#match(declarationForm);
    for (;;) {
      this.#readCharacters();
      if (this.#position === this.#text.length) break;
      this.#readMarkup();
    }
    if (this.#root === undefined || this.#open.length > 0) throw this.#syntaxFault();
    return this.#root;
  }

  /** Reads up to the next markup. */
  #readCharacters(): void {
    const start = this.#position;
    const end = this.#find("<") ?? this.#text.length;
    const raw = this.#text.slice(start, end);
    const element = this.#open.at(-1);
    const wrong = raw.search(element === undefined ? /[^ \t\r\n]/ : /\]\]>/);
    if (wrong !== -1) throw this.#syntaxFault(start + wrong);
    if (element !== undefined) element.text += decodeText(raw, start);
    this.#position = end;
  }

  #readMarkup(): void {
    switch (this.#text[this.#position + 1]) {
      case "/":
        return this.#readEndTag();
      case "!":
        return this.#readSection();
      case "?":
        // A declaration anywhere but at the start is none, and no instruction either.
        throw /^<\?xml[\s?]/i.test(this.#text.slice(this.#position, this.#position + 6))
          ? this.#syntaxFault()
          : new XmlFault("not-allowed", this.#position);
      default:
        return this.#readStartTag();
    }
  }

  #readSection(): void {
    const start = this.#position;
    if (this.#isAt("<!--")) {
      const end = this.#find("--", start + 4);
      if (end === undefined) throw this.#syntaxFault(this.#text.length);
      if (this.#text[end + 2] !== ">") throw this.#syntaxFault(end);
      this.#position = end + 3;
    } else if (this.#isAt("<![CDATA[")) {
      const element = this.#open.at(-1);
      if (element === undefined) throw this.#syntaxFault();
      const end = this.#find("]]>", start + 9);
      if (end === undefined) throw this.#syntaxFault(this.#text.length);
      element.text += withLineFeeds(this.#text.slice(start + 9, end));
      this.#position = end + 3;
    } else {
      throw this.#isAt("<!DOCTYPE") ? new XmlFault("not-allowed", start) : this.#syntaxFault();
    }
  }

  #readStartTag(): void {
    const start = this.#position;
    const [, fullName] = this.#match(tagStartForm) ?? [];
    if (fullName === undefined) throw this.#syntaxFault();
    const parent = this.#open.at(-1);
    if (parent === undefined && this.#root !== undefined) throw this.#syntaxFault(start);
    if (this.#open.length === maxDepth) throw new XmlFault("too-deep", start);
    this.#countNode(start);
    const isNil = !this.#isAt(">") && this.#readAttributes();
    const { prefix, local } = splitName(fullName);
    const key = this.#prefixes.has(prefix) ? local : fullName;
    const element = { fullName, name: local, key, start, isNil, text: "", children: [] };
    parent?.children.push(element);
    this.#root ??= element;
    if (!this.#readTagEnd()) this.#open.push(element);
  }

  /** Takes note of declared prefixes and tells whether the element is nil; the rest is ignored. */
  #readAttributes(): boolean {
    const names = new Set<string>();
    let isNil = false;
    for (;;) {
      const start = this.#position;
      const [, name, doubleQuoted, singleQuoted] = this.#match(attributeForm) ?? [];
      if (name === undefined) return isNil;
      this.#countNode(start);
      if (names.has(name)) throw this.#syntaxFault(start);
      names.add(name);
      const value = decodeText(doubleQuoted ?? singleQuoted ?? "", start);
      const { prefix, local } = splitName(name);
      if (prefix === "xmlns") this.#prefixes.add(local);
      else if (local === "nil") isNil ||= /^\s*(?:true|1)\s*$/.test(value);
    }
  }

  /** Tells whether the tag is its own end tag. */
  #readTagEnd(): boolean {
    const end = this.#match(tagEndForm);
    if (end === null) throw this.#syntaxFault();
    return end[1] === "/";
  }

  #readEndTag(): void {
    const start = this.#position;
    const name = this.#open.pop()?.fullName;
    if (name === undefined || this.#match(endTagForm)?.[1] !== name) throw this.#syntaxFault(start);
  }

  #countNode(position: number): void {
    if (++this.#nodes > maxNodes) throw new XmlFault("too-large", position);
  }

  #match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#position;
    const match = form.exec(this.#text);
    if (match !== null) this.#position = form.lastIndex;
    return match;
  }

  #find(text: string, from = this.#position): number | undefined {
    const position = this.#text.indexOf(text, from);
    return position === -1 ? undefined : position;
  }

  #isAt(text: string): boolean {
    return this.#text.startsWith(text, this.#position);
  }

  #syntaxFault(position = this.#position): XmlFault {
    return new XmlFault("syntax", position);
  }
}

function splitName(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.lastIndexOf(":");
  return { prefix: colon === -1 ? "" : name.slice(0, colon), local: name.slice(colon + 1) };
}
