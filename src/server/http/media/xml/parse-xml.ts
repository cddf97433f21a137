import type { Shape } from "../../../../contract/shape.ts";
import type { BodyTree } from "../tree/body-tree.ts";
import { lineAndColumn } from "../tree/line-and-column.ts";
import type { ParsedTree } from "../tree/parsed-tree.ts";
import { elementToTree, refuseStrayText } from "./element-to-tree.ts";
import { readXmlText } from "./read-xml-text.ts";
import { XmlFault } from "./xml-fault.ts";

/**
 * Parses an XML body into the tree that the same body in JSON would be, led by its declared shape:
 * any root name, names of elements in any case and order, prefixes and attributes without meaning
 * but for `nil`. Members that no request may set are left out. Text without any element (empty or
 * blank) is null. Pass the same carrier each time, since what is derived from it is kept.
 */
export function parseXml(text: string, shape: Shape): ParsedTree {
  if (withoutContent.test(text)) return { ok: true, tree: null };
  try {
    return { ok: true, tree: readBody(text, shape) };
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault;
    const place = lineAndColumn(text, fault.position);
    const { code } = fault;
    return {
      ok: false,
      malformed: code === "syntax" ? { code, syntax: "XML", ...place } : { code, ...place },
    };
  }
}

const withoutContent = /^\uFEFF?[ \t\r\n]*$/;

function readBody(text: string, shape: Shape): BodyTree {
  const root = readXmlText(text);
  // No reader has a path for what is wrong with the body as a whole.
  if (shape.kind === "carrier" && !root.isNil) refuseStrayText(root);
  return elementToTree(root, shape);
}
