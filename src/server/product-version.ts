import { readFileSync } from "node:fs";

/** The version in the package that this code belongs to. */
export function productVersion(): string {
  const description = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(description) as { version: string }).version;
}
