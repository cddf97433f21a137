import { $createLinkNode, $isLinkNode } from "@lexical/link";
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from "@lexical/list";
import { $createQuoteNode, $isQuoteNode } from "@lexical/rich-text";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { openAddress } from "./address-of.ts";
import type { Line, ListPlace, Span } from "./line.ts";
import { textOfLines } from "./text-of-lines.ts";

/** A line as it stands in the editor. */
export interface EditorLine {
  readonly line: Line;
  readonly block: ElementNode;
  /** Places of its nodes in the block. */
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly key: string;
  /** Place in the block of the node that it is in. */
  readonly child: number;
  /** How many letters of the line are before it. */
  readonly start: number;
  readonly length: number;
}

/** Everything that stands in the editor. */
export function $readLines(): readonly EditorLine[] {
  return $getRoot()
    .getChildren()
    .flatMap((block) => ($isElementNode(block) ? $linesOfBlock(block) : []));
}

function $linesOfBlock(block: ElementNode): readonly EditorLine[] {
  if ($isListNode(block)) return $linesOfList(block, 0);
  return $linesOfInline(block, { list: null, quotes: $isQuoteNode(block) ? 1 : 0 });
}

function $linesOfList(list: ListNode, depth: number): readonly EditorLine[] {
  const isOrdered = list.getListType() === "number";
  return list.getChildren().flatMap((item) => {
    if (!$isListItemNode(item)) return [];
    const [first] = item.getChildren();
    if ($isListNode(first)) return $linesOfList(first, depth + 1);
    const place: ListPlace = { isOrdered, depth, isContinued: false };
    return $linesOfInline(item, { list: place, quotes: 0 });
  });
}

function $linesOfInline(
  block: ElementNode,
  { list, quotes }: Pick<Line, "list" | "quotes">,
): readonly EditorLine[] {
  const lines: EditorLine[] = [];
  let spans: Span[] = [];
  let pieces: Piece[] = [];
  let from = 0;
  let length = 0;
  const endLine = (to: number): void => {
    const place = list === null ? null : { ...list, isContinued: lines.length > 0 };
    lines.push({ line: { spans, list: place, quotes }, block, from, to, pieces });
    spans = [];
    pieces = [];
    from = to + 1;
    length = 0;
  };
  const read = (node: LexicalNode, child: number, href: string | null): void => {
    if ($isLineBreakNode(node)) endLine(child);
    else if ($isTextNode(node)) {
      const text = node.getTextContent();
      pieces.push({ key: node.getKey(), child, start: length, length: text.length });
      length += text.length;
      spans.push({
        text,
        isBold: node.hasFormat("bold"),
        isItalic: node.hasFormat("italic"),
        href,
      });
    } else if ($isElementNode(node)) {
      const to = $isLinkNode(node) ? openAddress(node.getURL()) : href;
      for (const each of node.getChildren()) read(each, child, to);
    }
  };
  for (const [child, node] of block.getChildren().entries()) read(node, child, null);
  endLine(block.getChildrenSize());
  return lines;
}

/** The nodes that show lines. */
export function $nodesOfLines(lines: readonly Line[]): readonly ElementNode[] {
  const nodes: ElementNode[] = [];
  for (let at = 0; at < lines.length;) {
    const { quotes = 0, list = null, spans = [] } = lines[at] ?? {};
    if (quotes === 0 && list === null) {
      nodes.push($createParagraphNode().append(...$inlineOf(spans)));
      at += 1;
      continue;
    }
    const end = endOfSame(lines, at);
    const part = lines.slice(at, end);
    if (quotes > 0) nodes.push($quoteOf(part));
    else nodes.push(...$listsOf(part));
    at = end;
  }
  return nodes;
}

/** Where the quote or the lists end that begin at a line. */
function endOfSame(lines: readonly Line[], from: number): number {
  const isQuote = (lines[from]?.quotes ?? 0) > 0;
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const { quotes = 0, list = null } = lines[end] ?? {};
    if (quotes > 0 !== isQuote || (!isQuote && list === null)) break;
  }
  return end;
}

/** A quote has no lists and no quotes in it: they are written out. */
function $quoteOf(lines: readonly Line[]): ElementNode {
  const quote = $createQuoteNode();
  for (const [index, line] of lines.entries()) {
    if (index > 0) quote.append($createLineBreakNode());
    const marks = textOfLines([{ ...line, quotes: line.quotes - 1, spans: [] }]);
    if (marks.trim() !== "") quote.append($createTextNode(marks.trimEnd() + " "));
    quote.append(...$inlineOf(line.spans));
  }
  return quote;
}

function $listsOf(lines: readonly Line[]): readonly ListNode[] {
  const roots: ListNode[] = [];
  const open: ListNode[] = [];
  for (const { list: place, spans } of lines) {
    if (place === null) continue;
    const depth = Math.min(place.depth, open.length);
    open.length = Math.min(open.length, depth + 1);
    const type = place.isOrdered ? "number" : "bullet";
    let list = open[depth];
    const item = list?.getLastChild();
    if (place.isContinued && $isListItemNode(item) && !$isListNode(item.getFirstChild())) {
      item.append($createLineBreakNode(), ...$inlineOf(spans));
      continue;
    }
    if (list?.getListType() !== type) {
      list = $createListNode(type);
      const around = open[depth - 1];
      if (around === undefined) roots.push(list);
      else around.append($createListItemNode().append(list));
      open[depth] = list;
    }
    list.append($createListItemNode().append(...$inlineOf(spans)));
  }
  return roots;
}

export function $inlineOf(spans: readonly Span[]): readonly LexicalNode[] {
  return spans.map(({ text, isBold, isItalic, href }) => {
    const node = $createTextNode(text);
    if (isBold) node.toggleFormat("bold");
    if (isItalic) node.toggleFormat("italic");
    return href === null ? node : $createLinkNode(href).append(node);
  });
}
