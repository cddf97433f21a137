import { elementForm, writeDocument } from "./write-element.ts";
import { writeXmlNumber } from "./write-xml-number.ts";
import { writeXmlText } from "./write-xml-text.ts";

/** How an object without a declaration is written; members are told by their name at any depth. */
export interface ObjectForm {
  /** What the items of a list are called, by the member that holds it; `item` where not told. */
  readonly itemNames?: Readonly<Record<string, string>>;
  /** Members with free names inside, written as pairs of `Key` and `Value`. */
  readonly dictionaries?: readonly string[];
  /** Elements that are called otherwise than their member. */
  readonly elementNames?: Readonly<Record<string, string>>;
}

/**
 * Encodes an object that no carrier declares, such as an error, as XML: members in order, null as
 * nil, undefined left out. A name that no element could have is made one.
 */
export function encodeXmlObject(
  rootName: string,
  value: object | null,
  form: ObjectForm = {},
): string {
  const name = elementNameOf(rootName);
  return writeDocument(name, writeNamed(rootName, value, form));
}

/** A name for an element: anything but letters, digits and underscores becomes an underscore. */
export function elementNameOf(name: string): string {
  const safe = name.replace(/[^A-Za-z0-9_]/gu, "_");
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`;
}

function writeNamed(name: string, value: unknown, form: ObjectForm): string {
  const { nil, write } = elementForm(elementNameOf(form.elementNames?.[name] ?? name));
  return value === null ? nil : write(contentOf(name, value, form));
}

function contentOf(name: string, value: unknown, form: ObjectForm): string {
  switch (typeof value) {
    case "string":
      return writeXmlText(value);
    case "number":
      return writeXmlNumber(value);
    case "boolean":
      return String(value);
    case "object":
      if (value !== null) return membersOf(name, value, form);
      break;
    default:
  }
  throw new Error(`a ${typeof value} cannot travel as XML`);
}

function membersOf(name: string, value: object, form: ObjectForm): string {
  if (Array.isArray(value)) {
    const itemName = form.itemNames?.[name] ?? "item";
    return value.map((item) => writeNamed(itemName, item, form)).join("");
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return form.dictionaries?.includes(name) === true
    ? members.map(([key, member]) => writePair(key, member, form)).join("")
    : members.map(([key, member]) => writeNamed(key, member, form)).join("");
}

function writePair(key: string, value: unknown, form: ObjectForm): string {
  const pair = writeNamed("Key", key, form) + writeNamed("Value", value, form);
  return elementForm("StringKeyValuePair").write(pair);
}
