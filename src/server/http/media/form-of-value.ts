import type { Carrier } from "../../../contract/carrier.ts";

/** Where a value keeps its form that lost the member by which it is told. */
const keptForm = Symbol("form");

type Value = Readonly<Record<string, unknown>> & { readonly [keptForm]?: Carrier };

/** Which of the forms of a carrier a value has. */
export function formOfValue(carrier: Carrier, value: object): Carrier {
  const { variants } = carrier;
  if (variants === undefined) return carrier;
  const { [keptForm]: kept, [variants.by]: told } = value as Value;
  return kept ?? variants.carriers[String(told)] ?? carrier;
}

/** A part of a value, written in the form of the whole. */
export function keepingForm<Part extends object>(part: Part, form: Carrier): Part {
  return { ...part, [keptForm]: form };
}
