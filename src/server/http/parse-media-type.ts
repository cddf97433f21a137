export interface MediaTypeName {
  /** Lower case, without parameters. */
  readonly name: string;
  /** Lower case; absent unless the header names one. */
  readonly charset?: string;
}

/** Splits a Content-Type header; all parameters but the charset are ignored. */
export function parseMediaType(header: string): MediaTypeName {
  const [name = "", ...parameters] = header.split(";").map((part) => part.trim().toLowerCase());
  for (const parameter of parameters) {
    const value = /^charset\s*=\s*"?([^"]*)"?$/.exec(parameter)?.[1];
    if (value !== undefined) return { name, charset: value.trim() };
  }
  return { name };
}
