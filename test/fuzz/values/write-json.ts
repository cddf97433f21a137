import type { Wild } from "./wild.ts";

/** As JSON text; lone surrogates are escaped. */
export function writeJson(value: Wild): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  switch (value.kind) {
    case "number":
      return value.digits;
    case "list":
      return `[${value.items.map(writeJson).join(",")}]`;
    case "object":
      return `{${value.members
        .map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`)
        .join(",")}}`;
  }
}
