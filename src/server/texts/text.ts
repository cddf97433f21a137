/** The languages that our own sentences are written in. Every text has all of them. */
export const textLanguages = ["en", "no", "sv", "da", "de", "nl"] as const;

export type TextLanguage = (typeof textLanguages)[number];

/**
 * One sentence in every language; `{name}` stands for a value that is told when it is said. `{Name}` is
 * the same value with a capital, for a language in which it comes to stand at the beginning.
 */
export type Translations = Readonly<Record<TextLanguage, string>>;

/** The names between braces of a template. */
type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Uncapitalize<Name> | Placeholder<Rest>
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

/**
 * The language that a reader hears: his own, or the one his is a variety of (`de-ch`); English when
 * the texts are not written in either, or when he names none.
 */
export function textLanguageOf(language: string | null): TextLanguage {
  const [primary] = (language ?? "").split("-");
  return textLanguages.find((known) => known === primary) ?? "en";
}

/** The words for a reader. */
export function wordsOf(text: Text, language: string | null): string {
  return speak(text, textLanguageOf(language));
}

function speak({ translations, values }: Text, language: TextLanguage): string {
  return translations[language].replace(
    /\{(\w)(\w*)\}/g,
    (whole, initial: string, rest: string) => {
      const name = initial.toLowerCase() + rest;
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      const words = typeof value === "object" ? speak(value, language) : String(value);
      return name.startsWith(initial) ? words : words.charAt(0).toUpperCase() + words.slice(1);
    },
  );
}
