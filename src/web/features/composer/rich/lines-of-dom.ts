import { openAddress } from "./address-of.ts";
import { emptyLine, type Line, type ListPlace } from "./line.ts";
import { SpanCollector, type Look } from "./span-collector.ts";

/** Where a node stands. */
interface Place extends Look {
  readonly list: ListPlace | null;
  readonly quotes: number;
  /** Blanks and line ends count as they are. */
  readonly isPreformatted: boolean;
}

const top: Place = {
  isBold: false,
  isItalic: false,
  href: null,
  list: null,
  quotes: 0,
  isPreformatted: false,
};

const inline = new Set(["A", "B", "EM", "I", "IMG", "SPAN", "STRONG"]);
/** They have a gap before and behind them. */
const spaced = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "PRE", "TABLE", "DL", "FIGURE"]);

/** The lines of a document that nobody shows. */
export function linesOfDom(root: Node): readonly Line[] {
  const reader = new LineReader();
  for (const child of root.childNodes) reader.read(child, top);
  return reader.end();
}

class LineReader {
  readonly #lines: Line[] = [];
  readonly #spans = new SpanCollector();
  #place: Pick<Line, "list" | "quotes"> = emptyLine;
  #isItemOpen = false;
  #wantsGap = false;

  end(): readonly Line[] {
    this.#endBlock();
    return this.#lines.length === 0 ? [emptyLine] : this.#lines;
  }

  read(node: Node, place: Place): void {
    if (node.nodeType === Node.TEXT_NODE) {
      this.#add(node.textContent ?? "", place);
      return;
    }
    if (!(node instanceof Element)) return;
    const { tagName } = node;
    if (tagName === "BR") this.#breakLine(place);
    else if (tagName === "IMG") this.#add(node.getAttribute("alt") ?? "", place);
    else if (inline.has(tagName)) this.#readChildren(node, lookOf(node, place));
    else this.#readBlock(node, place);
  }

  #readChildren(node: Element, place: Place): void {
    for (const child of node.childNodes) this.read(child, place);
  }

  #readBlock(node: Element, place: Place): void {
    const { tagName } = node;
    const isSpaced = spaced.has(tagName) && place.list === null;
    if (isCell(node)) {
      if (!this.#spans.isEmpty) this.#add(" | ", place);
      this.#readChildren(node, lookOf(node, place));
      return;
    }
    this.#endBlock();
    if (isSpaced) this.#wantsGap = true;
    const inside = insideOf(node, lookOf(node, place));
    if (tagName === "LI") this.#openItem(inside);
    this.#readChildren(node, inside);
    if (tagName === "LI" && this.#isItemOpen) this.#pushLine();
    this.#endBlock();
    if (isSpaced) this.#wantsGap = true;
  }

  #openItem({ list, quotes }: Place): void {
    this.#place = { list, quotes };
    this.#isItemOpen = true;
  }

  #add(text: string, place: Place): void {
    const [first = "", ...others] = place.isPreformatted ? text.split(/\r\n?|\n/) : [text];
    if (this.#spans.isEmpty) this.#stand(place);
    this.#spans.add(first, place, place.isPreformatted);
    for (const other of others) {
      this.#breakLine(place);
      this.#spans.add(other, place, true);
    }
  }

  #breakLine(place: Place): void {
    if (this.#spans.isEmpty) this.#stand(place);
    this.#pushLine();
    this.#stand(place);
  }

  /** Where the next line stands. A further line of an item is none of its own. */
  #stand({ list, quotes }: Place): void {
    this.#place = {
      list: list === null ? null : { ...list, isContinued: !this.#isItemOpen },
      quotes,
    };
  }

  #endBlock(): void {
    if (!this.#spans.isEmpty) this.#pushLine();
  }

  #pushLine(): void {
    const spans = this.#spans.take();
    const { list, quotes } = this.#place;
    const before = this.#lines.at(-1);
    const isGap = this.#wantsGap && before !== undefined && before.spans.length > 0;
    if (isGap && spans.length > 0) {
      this.#lines.push({ ...emptyLine, quotes: Math.min(before.quotes, quotes) });
    }
    this.#wantsGap = false;
    this.#isItemOpen = false;
    this.#lines.push({ spans, list, quotes });
  }
}

/** One of words alone, which stands beside the others of its row. */
const isCell = (node: Element): boolean =>
  node.matches("td, th") && node.querySelector("p, div, table, ul, ol, br, blockquote") === null;

function insideOf(node: Element, place: Place): Place {
  const { list } = place;
  switch (node.tagName) {
    case "UL":
    case "OL":
      return {
        ...place,
        list: {
          isOrdered: node.tagName === "OL",
          depth: list === null ? 0 : list.depth + 1,
          isContinued: false,
        },
      };
    case "BLOCKQUOTE":
      return { ...place, list: null, quotes: place.quotes + 1 };
    case "PRE":
      return { ...place, isPreformatted: true };
    default:
      return place;
  }
}

/** Some programs say by a style what others say by an element, or take back by it what an element says. */
function lookOf(node: Element, place: Place): Place {
  const style = node.getAttribute("style") ?? "";
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const saysBold = ["B", "STRONG", "TH", "H1", "H2", "H3", "H4", "H5", "H6"].includes(node.tagName);
  const saysItalic = node.tagName === "EM" || node.tagName === "I";
  const href = node.tagName === "A" ? openAddress(node.getAttribute("href") ?? "") : null;
  return {
    ...place,
    isBold: weight === undefined ? saysBold || place.isBold : /^(?:bold|[6-9]00)/i.test(weight),
    isItalic:
      slant === undefined ? saysItalic || place.isItalic : /^(?:italic|oblique)$/i.test(slant),
    href: href ?? place.href,
    isPreformatted: place.isPreformatted || /white-space:\s*(?:pre|break-spaces)/i.test(style),
  };
}
