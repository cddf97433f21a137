/** The languages that our own sentences are written in. Every text has all of them. */
export const textLanguages = ["en", "no", "sv", "da", "de", "nl"] as const;

export type TextLanguage = (typeof textLanguages)[number];

/** One sentence in every language; `{name}` stands for a value that is told when it is said. */
export type Translations = Readonly<Record<TextLanguage, string>>;

/** The names between braces of a template. */
type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

type ValuesOf<T extends Translations> = Readonly<
  Record<Placeholder<T["en"]>, string | number | Text>
>;

/** A sentence that is not yet in any language: it becomes words where the reader is known. */
export interface Text {
  readonly translations: Translations;
  readonly values: Readonly<Record<string, string | number | Text>>;
}

/** Declares sentences; the placeholders of the English one are the values that it takes. */
export function defineTexts<const T extends Readonly<Record<string, Translations>>>(texts: T): T {
  return texts;
}

/** A declared sentence with its values. */
export function say<T extends Translations>(
  translations: T,
  ...[values]: [Placeholder<T["en"]>] extends [never] ? [] : [values: ValuesOf<T>]
): Text {
  return { translations, values: values ?? {} };
}

/** The words for a reader; English for a language that the texts are not written in, or for none. */
export function wordsOf(text: Text, language: string | null): string {
  const spoken = textLanguages.find((known) => known === language) ?? "en";
  const { translations, values } = text;
  return translations[spoken].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === "object" ? wordsOf(value, language) : String(value);
  });
}
