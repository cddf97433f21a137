/** Published names and their numbers, in published order. */
export type EnumValues = Readonly<Record<string, number>>;

/** An enumeration: one of its names travels as text. */
export interface EnumType<V extends EnumValues = EnumValues> {
  readonly kind: "enum";
  readonly name: string;
  readonly values: V;
}

/** A bit set: in memory a number, on the wire the names of its parts. */
export interface FlagsType<V extends EnumValues = EnumValues> {
  readonly kind: "flags";
  readonly name: string;
  readonly values: V;
  /** Second names of a number: understood on input, never written. */
  readonly aliases: readonly string[];
}

/** The union of the names of an enumeration or bit set. */
export type EnumName<E extends EnumType | FlagsType> = keyof E["values"] & string;

/** Declares an enumeration; numbers must be unique. */
export function defineEnum<const V extends EnumValues>(name: string, values: V): EnumType<V> {
  return { kind: "enum", name, values };
}

/** Declares a bit set; names that share a number must all but one be `aliases`. */
export function defineFlags<const V extends EnumValues>(
  name: string,
  values: V,
  options: { readonly aliases?: readonly (keyof V & string)[] } = {},
): FlagsType<V> {
  return { kind: "flags", name, values, aliases: options.aliases ?? [] };
}
