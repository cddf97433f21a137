import type { TemplateBody } from "./template.ts";

export type BodyMember = "Subject" | "Plain" | "Html" | "Sms";

/** A place in one of the texts of a body; `end` is after `start` where something is selected. */
export interface TextPlace {
  readonly member: BodyMember;
  readonly start: number;
  readonly end: number;
}

/** The text with a variable at the place, which takes that of what is selected; without a place at the end of the plain text. */
export function insertedInto(
  body: TemplateBody,
  place: TextPlace | null,
  variable: string,
): Partial<TemplateBody> {
  const member = place?.member ?? "Plain";
  const text = body[member] ?? "";
  const { start, end } = place ?? { start: text.length, end: text.length };
  return { [member]: `${text.slice(0, start)}[[${variable}]]${text.slice(end)}` };
}

/** Where the variable stands that the sentence of a fault names; null when it names none. */
export function placeOfVariable(text: string, fault: string): readonly [number, number] | null {
  const named = /\[\[[^\]]*\]\]/.exec(fault)?.[0];
  if (named === undefined) return null;
  const at = text.toLowerCase().indexOf(named.toLowerCase());
  if (at !== -1) return [at, at + named.length];
  const name = named.slice(2, -2);
  const within = text.toLowerCase().indexOf(name.toLowerCase());
  return within === -1 ? null : [within, within + name.length];
}
