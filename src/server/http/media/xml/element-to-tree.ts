import type { CarrierShape, Shape } from "../../../../contract/shape.ts";
import type { BodyTree } from "../tree/body-tree.ts";
import { wantedMembers } from "./wanted-members.ts";
import { isBlank } from "./xml-characters.ts";
import type { XmlElement } from "./xml-element.ts";
import { XmlFault } from "./xml-fault.ts";

/**
 * Turns an element into what the same value would be in JSON. XML does not say whether an element
 * is an object, a list or a text: the declared shape does. Whether the value is a good one is left
 * to the readers of trees; elements that are not wanted are never looked into.
 */
export function elementToTree(element: XmlElement, shape: Shape): BodyTree {
  if (element.isNil) return null;
  if (element.children.length === 0) return leafToTree(element.text, shape);
  refuseStrayText(element);
  switch (shape.kind) {
    case "carrier":
      return membersToTree(element, shape);
    case "list":
      return element.children.map((item) => elementToTree(item, shape.item));
    case "dictionary":
      return pairsToTree(element, shape.value);
    default:
      // No scalar is read from an object, so this names the member at fault.
      return emptyObject();
  }
}

/** Text where only elements belong. Throws when there is any beside blanks. */
export function refuseStrayText(element: XmlElement): void {
  if (!isBlank(element.text)) throw new XmlFault("stray-text", element.start);
}

function leafToTree(text: string, shape: Shape): BodyTree {
  switch (shape.kind) {
    case "list":
      return isBlank(text) ? [] : text;
    case "carrier":
    case "dictionary":
      return isBlank(text) ? emptyObject() : text;
    case "base64":
      // Writers of XML break it into lines.
      return text.replace(/\s+/g, "");
    default:
      return text;
  }
}

/** Of an element given twice the last counts; the items of a list add up. */
function membersToTree({ children }: XmlElement, shape: CarrierShape): BodyTree {
  const wanted = wantedMembers(shape);
  const tree = emptyObject();
  const lists = new Map<string, BodyTree[]>();
  for (const child of children) {
    const member = wanted.get(child.name.toLowerCase());
    if (member === undefined) continue;
    const value = elementToTree(child, member.shape);
    if (member.shape.kind !== "list") tree[member.name] = value;
    else if (value === null) tree[member.name] ??= null;
    else {
      const items = lists.get(member.name) ?? [];
      lists.set(member.name, items);
      tree[member.name] = items;
      for (const item of Array.isArray(value) ? (value as BodyTree[]) : [value]) items.push(item);
    }
  }
  return tree;
}

/** Each entry is an element that holds a key and a value, or one that is named as the key. */
function pairsToTree({ children }: XmlElement, valueShape: Shape): BodyTree {
  const tree = emptyObject();
  for (const child of children) {
    const key = childNamed(child, "key");
    const value = childNamed(child, "value");
    if (key === undefined || value === undefined || key.children.length > 0) {
      tree[child.key] = elementToTree(child, valueShape);
    } else {
      refuseStrayText(child);
      tree[key.text] = elementToTree(value, valueShape);
    }
  }
  return tree;
}

function childNamed({ children }: XmlElement, lowerCaseName: string): XmlElement | undefined {
  return children.findLast(({ name }) => name.toLowerCase() === lowerCaseName);
}

/** Names come from outside: without a prototype none of them means anything. */
function emptyObject(): Record<string, BodyTree> {
  return Object.create(null) as Record<string, BodyTree>;
}
