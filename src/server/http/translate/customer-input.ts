import type { EntityElement } from "../../../contract/carriers/entity-element.ts";
import type { Input } from "../../../contract/input.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";

/** What a body asks a record to be, with the members that cannot be granted whatever is stored. */
export interface CustomerWish<Fields> {
  readonly input: Fields;
  readonly faults: ReadonlyMap<string, Text>;
}

type Elements = readonly Input<typeof EntityElement>[] | null | undefined;

/** The values of a list of addresses or numbers; entries without one are none. */
export function valuesOf(elements: Elements): readonly string[] | undefined {
  return elements?.map(({ Value }) => Value?.trim() ?? "").filter(Boolean);
}

/** Of a list of numbers the desk keeps one; with more, nobody could say which to leave out. */
export function onlyValueOf(
  elements: Elements,
  path: string,
  faults: Map<string, Text>,
): string | undefined {
  const values = valuesOf(elements);
  if (values === undefined) return undefined;
  if (values.length > 1) {
    faults.set(path, say(valueTexts.tooMany, { maxCount: 1, count: values.length }));
  }
  return values[0] ?? "";
}

/** A text as it is kept: without outer blanks. */
export function textOf(text: string | null | undefined): string | undefined {
  return text?.trim();
}

/** The members that somebody sent. */
export function withoutAbsent<Fields extends object>(wish: {
  readonly [Name in keyof Fields]: Fields[Name] | undefined;
}): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(wish).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}
