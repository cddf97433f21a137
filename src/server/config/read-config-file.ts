import { readFileSync } from "node:fs";
import { ConfigError } from "./config-error.ts";
import { optionNames, options } from "./options.ts";

/** Key, with dots for levels -> the value as text. */
export type FileValues = ReadonlyMap<string, string>;

const knownKeys = optionNames.flatMap((name) => options[name].fileKey ?? []);

/** Reads a JSON configuration file. Unknown keys are refused: mostly they are misspelt known ones. */
export function readConfigFile(path: string): FileValues {
  const values = new Map<string, string>();
  collect(parse(path), "", (key, value) => {
    if (!knownKeys.includes(key)) {
      throw new ConfigError(
        `"${key}" in ${path} is not a setting; known are ${knownKeys.join(", ")}.`,
      );
    }
    values.set(key, textOf(value, key, path));
  });
  return values;
}

function parse(path: string): object {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    throw new ConfigError(`The configuration file ${path} cannot be read.`, { cause: error });
  }
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new ConfigError(`The configuration file ${path} is not valid JSON.`, { cause: error });
  }
  if (isObject(value)) return value;
  throw new ConfigError(`The configuration file ${path} must hold one JSON object.`);
}

function collect(
  object: object,
  prefix: string,
  found: (key: string, value: unknown) => void,
): void {
  for (const [name, value] of Object.entries(object)) {
    if (isObject(value)) collect(value, `${prefix}${name}.`, found);
    else found(`${prefix}${name}`, value);
  }
}

function textOf(value: unknown, key: string, path: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join();
  throw new ConfigError(
    `"${key}" in ${path} must be text, a number, true, false or a list of texts.`,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
