import { SaxesParser } from "saxes";
import type { Carrier } from "../../src/contract/carrier.ts";
import type { Shape } from "../../src/contract/shape.ts";

interface Element {
  readonly name: string;
  readonly isNil: boolean;
  text: string;
  readonly children: Element[];
}

/**
 * An answer in XML as its JSON would be, read by a parser that is not ours. Elements which the
 * carrier does not declare, or declares in another order, are refused.
 */
export function readXmlAnswer(carrier: Carrier, xml: string): unknown {
  const root = parse(xml);
  if (root.name !== carrier.name) throw new Error(`the root is ${root.name}`);
  return jsonOf({ kind: "carrier", carrier, picked: "all" }, root);
}

function parse(xml: string): Element {
  const document: Element = { name: "", isNil: false, text: "", children: [] };
  const open = [document];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    const opened: Element = { name, isNil: attributes["i:nil"] === "true", text: "", children: [] };
    open.at(-1)?.children.push(opened);
    open.push(opened);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error("there is no element");
  return root;
}

function jsonOf(shape: Shape, element: Element): unknown {
  if (element.isNil) return null;
  switch (shape.kind) {
    case "int32":
    case "double":
      return Number(element.text);
    case "bool":
      return element.text === "true";
    case "list":
      return element.children.map((item) => jsonOf(shape.item, item));
    case "dictionary":
      return Object.fromEntries(
        element.children.map(({ children: [key, value] }) => {
          if (key === undefined || value === undefined) throw new Error("a pair is not one");
          return [key.text, jsonOf(shape.value, value)];
        }),
      );
    case "carrier":
      return recordOf(shape.carrier, element);
    default:
      return element.text;
  }
}

function recordOf({ name: carrier, members }: Carrier, { children }: Element): object {
  const written = children.map(({ name }) => name);
  const declared = Object.keys(members).filter((name) => written.includes(name));
  if (declared.join() !== written.join()) throw new Error(`${carrier} has ${written.join()}`);
  return Object.fromEntries(
    children.map((child) => {
      const member = members[child.name];
      if (member === undefined) throw new Error(`${carrier} has no ${child.name}`);
      return [child.name, jsonOf(member.shape, child)];
    }),
  );
}
