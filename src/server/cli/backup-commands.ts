import type { Command } from "commander";
import type { Define, Run } from "./define-command.ts";

const storedOptions = ["data", "databaseUrl", "attachments", "logLevel", "configFile"] as const;

// Loaded when they are called, like every command.
const backup: Run = async (config, command) =>
  (await import("./backup.ts")).backup(config, command.opts());
const restore: Run = async (config, command) =>
  (await import("./restore.ts")).restore(config, command.args[0] ?? "", command.opts());

/** `counterfoil backup` and `counterfoil restore`. */
export function defineBackupCommands(program: Command, define: Define): void {
  define(
    program
      .command("backup")
      .description("Write everything to one file, also while the server runs")
      .option("--to <FILE>", "The file (default: counterfoil-DATE-TIME.backup in this folder)"),
    storedOptions,
    backup,
  );
  define(
    program
      .command("restore <file>")
      .description(
        "Make the desk what it was when a backup was written; the server must be stopped",
      )
      .option("--force", "Replace a desk that is in use, after asking")
      .option("--yes", "Do not ask"),
    storedOptions,
    restore,
  ).addHelpText("after", examples);
}

const examples = `
Examples:
  counterfoil backup --to /backups/monday.backup
  counterfoil restore /backups/monday.backup --data ./restored
  counterfoil restore /backups/monday.backup --force
`;
