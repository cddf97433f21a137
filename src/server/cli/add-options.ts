import { Option as CommandOption, type Command } from "commander";
import { options, type OptionName } from "../config/options.ts";
import type { Flags } from "../config/read-config.ts";

type Declaration = (typeof options)[OptionName];

/** Gives a command the flags of these settings. Their values are read and checked by `readConfig`. */
export function addOptions(command: Command, names: readonly OptionName[]): void {
  for (const name of names) {
    const declaration: Declaration = options[name];
    const positive = new CommandOption(flagOf(declaration), describe(declaration));
    command.addOption(positive);
    if (declaration.placeholder === null) {
      const negative = new CommandOption(`--no-${declaration.flag}`, describe(declaration));
      // The one that changes something is shown.
      (declaration.defaultValue === true ? positive : negative).hideHelp();
      command.addOption(negative);
    }
  }
}

/** What was given of these settings on the command line. */
export function flagsOf(command: Command, names: readonly OptionName[]): Flags {
  const values = command.opts<Record<string, string | boolean | undefined>>();
  return Object.fromEntries(names.map((name) => [name, values[camelCase(options[name].flag)]]));
}

function flagOf({ flag, placeholder }: Declaration): string {
  return placeholder === null ? `--${flag}` : `--${flag} <${placeholder}>`;
}

function describe({ description, environment, fileKey, defaultValue }: Declaration): string {
  const names = [`env ${environment}`, ...(fileKey === null ? [] : [`file ${fileKey}`])];
  const value = defaultValue === true ? "on" : String(defaultValue ?? "");
  const hasDefault = value !== "" && value !== "false";
  return `${description} (${names.join(", ")}${hasDefault ? `; default ${value}` : ""})`;
}

/** The name under which commander keeps a flag's value. */
function camelCase(flag: string): string {
  return flag.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
