import type { Wild } from "./wild.ts";

const elementName = /^[A-Za-z_][\w.-]*$/;
const NIL = ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"';

/** As an XML document; what is no name of an element becomes the key of a pair. */
export function writeXml(value: Wild, root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>${writeElement(root, value)}`;
}

function writeElement(name: string, value: Wild): string {
  if (elementName.test(name)) return value === null ? `<${name}${NIL}/>` : around(name, value);
  return `<StringKeyValuePair><Key>${escaped(name)}</Key>${writeElement("Value", value)}</StringKeyValuePair>`;
}

function around(name: string, value: Exclude<Wild, null>): string {
  return `<${name}>${writeContent(value)}</${name}>`;
}

function writeContent(value: Exclude<Wild, null>): string {
  if (typeof value !== "object") return escaped(String(value));
  switch (value.kind) {
    case "number":
      return value.digits;
    case "list":
      return value.items.map((item) => writeElement("item", item)).join("");
    case "object":
      return value.members.map(([name, member]) => writeElement(name, member)).join("");
  }
}

/** Characters that XML forbids stay what they are. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
