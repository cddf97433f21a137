import type { Carrier } from "../../../../contract/carrier.ts";
import type { Profile } from "../../../../contract/profile.ts";
import type { DictionaryShape, Shape } from "../../../../contract/shape.ts";
import type { DateFormat } from "../dates/date-format.ts";
import { dateTextOf } from "../dates/date-text-of.ts";
import { formOfValue } from "../form-of-value.ts";
import { flagsText } from "../flags-text.ts";
import { pairNameOf, typeNameOf } from "./element-names.ts";
import { elementForm } from "./write-element.ts";
import { writeXmlNumber } from "./write-xml-number.ts";
import { writeXmlText } from "./write-xml-text.ts";

/** Writes a value of the shape it was built for; as an element, or as what goes into one. */
export type Writer = (value: unknown, dates: DateFormat) => string;

/** A writer for one type of value; `never`, because which type is known only to the shape. */
type ContentWriter = (value: never, dates: DateFormat) => string;

/**
 * Builds the writer of a named element; expensive enough to be kept. Null and undefined, which is
 * a value that the caller did not select, are nil.
 */
export function elementWriter(name: string, shape: Shape, profile: Profile): Writer {
  const { nil, write } = elementForm(name);
  const writeContent = contentWriter(shape, profile);
  // The published empty date is a value.
  const nullIsValue = shape.kind === "dateTime";
  return (value, dates) =>
    value === undefined || (value === null && !nullIsValue)
      ? nil
      : write(writeContent(value as never, dates));
}

function contentWriter(shape: Shape, profile: Profile): ContentWriter {
  switch (shape.kind) {
    case "int32":
    case "double":
      return writeXmlNumber;
    case "bool":
      return (value: boolean) => (value ? "true" : "false");
    case "string":
      return writeXmlText;
    case "scalar":
      return (value: boolean | number | string) => writeXmlText(String(value));
    // Neither published names nor base64 contain anything to escape.
    case "base64":
    case "enum":
      return (value: string) => value;
    case "flags":
      return flagsText(shape.type);
    case "dateTime":
      return dateTextOf(shape);
    case "carrier":
      // Found when it is used, so that a carrier may contain itself.
      return (value: object, dates) =>
        membersWriter(formOfValue(shape.carrier, value), profile)(value, dates);
    case "list":
      return itemsWriter(elementWriter(typeNameOf(shape.item), shape.item, profile));
    case "dictionary":
      return pairsWriter(shape, profile);
  }
}

/** Writes all members of a carrier that the profile knows, in declared order. */
function membersWriter(carrier: Carrier, profile: Profile): Writer {
  const known = membersWriters[profile].get(carrier);
  if (known !== undefined) return known;
  const members = Object.entries(carrier.members)
    .filter(([, { since }]) => profile === "current" || since === "seed")
    .map(([name, { shape }]) => ({ name, write: elementWriter(name, shape, profile) }));
  const writer: Writer = (value, dates) => {
    const values = value as Readonly<Record<string, unknown>>;
    let xml = "";
    for (const { name, write } of members) xml += write(values[name], dates);
    return xml;
  };
  membersWriters[profile].set(carrier, writer);
  return writer;
}

const membersWriters: Readonly<Record<Profile, WeakMap<Carrier, Writer>>> = {
  current: new WeakMap(),
  seed: new WeakMap(),
};

function itemsWriter(writeItem: Writer): ContentWriter {
  return (items: readonly unknown[], dates) => {
    let xml = "";
    for (const item of items) xml += writeItem(item, dates);
    return xml;
  };
}

function pairsWriter({ value: shape }: DictionaryShape<Shape>, profile: Profile): ContentWriter {
  const pair = elementForm(pairNameOf(shape));
  const key = elementForm("Key");
  const writeValue = elementWriter("Value", shape, profile);
  return (dictionary: Readonly<Record<string, unknown>>, dates) => {
    let xml = "";
    for (const [name, value] of Object.entries(dictionary)) {
      xml += pair.write(key.write(writeXmlText(name)) + writeValue(value, dates));
    }
    return xml;
  };
}
