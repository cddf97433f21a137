import type { Command } from "commander";
import type { Config, OptionName } from "../config/options.ts";
import type { ExitCode } from "./exit-codes.ts";

export type Run = (config: Config, command: Command) => Promise<ExitCode>;

/** Gives a command these settings as options, and what it does. */
export type Define = (command: Command, names: readonly OptionName[], run: Run) => Command;
