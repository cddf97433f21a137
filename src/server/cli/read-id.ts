import { ConfigError } from "../config/config-error.ts";

/** The id that a command is given, as its list shows it. */
export function readId(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ConfigError("The id is the number that the list shows first.");
}
