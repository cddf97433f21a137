/** What a variable of a template stands for. */
export interface TemplateValue {
  readonly plain: string;
  /** The same as HTML that may be put into a page as it is; default: the plain text, escaped. */
  readonly html?: string;
}

/** Variables of a template by their names in lower case. */
export type TemplateValues = ReadonlyMap<string, TemplateValue>;

/** Variables under the names by which they are written, some of them without a value. */
export function templateValues(
  ...groups: readonly Readonly<Record<string, string | TemplateValue | undefined>>[]
): TemplateValues {
  const values = new Map<string, TemplateValue>();
  for (const group of groups) {
    for (const [name, value] of Object.entries(group)) {
      if (value === undefined) continue;
      values.set(name.toLowerCase(), typeof value === "string" ? { plain: value } : value);
    }
  }
  return values;
}
