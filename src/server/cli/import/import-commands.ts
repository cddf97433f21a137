import type { Command } from "commander";
import type { OptionName } from "../../config/options.ts";
import type { Define, Run } from "../define-command.ts";

const options: readonly OptionName[] = [
  "data",
  "databaseUrl",
  "attachmentBytes",
  "attachments",
  "attachmentsEndpoint",
  "attachmentsRegion",
  "attachmentsKeyId",
  "attachmentsKey",
  "logLevel",
  "configFile",
];

// Loaded when it is called, like every command.
const importSuperOffice: Run = async (config, command) =>
  (await import("./import-superoffice.ts")).importSuperOffice(config, command.opts());

/** `counterfoil import`: what other desks have, taken over. */
export function defineImportCommands(program: Command, define: Define): void {
  const imports = program.command("import").description("Take over what another desk has");
  define(
    imports
      .command("superoffice")
      .description("Read tickets, people and lists from a SuperOffice WebAPI and store them here")
      .requiredOption("--url <URL>", "Address of the source, with the tenant if it has one")
      .option(
        "--token <TOKEN>",
        "Access token or ticket for the source; others see it while it runs",
      )
      .option("--token-file <FILE>", "File with the token; - reads it from stdin")
      .option("--user <LOGIN>", "User of the source, instead of a token")
      .option(
        "--password-file <FILE>",
        "File with the password of that user; - reads it from stdin",
      )
      .option("--since <DATE>", "Only tickets that changed since then, as 2026-01-31")
      .option("--only <PARTS>", "Any of lists,people,tickets,relations,favourites (default: all)")
      .option("--at-once <NUMBER>", "Calls under way at a time, 1 to 32 (default: 4)")
      .option("--dry-run", "Read everything and store nothing: say what would happen"),
    options,
    importSuperOffice,
  ).addHelpText("after", examples);
}

const examples = `
What is here already is left alone unless it changed there and not here, so the command can be stopped
and run again at any time. Exit codes: 0 all is here, 1 something could not be read or stored, 2 wrong
use, wrong address or credentials, 3 database not usable.

Examples:
  counterfoil import superoffice --url https://online.example.com/Cust12345 --token-file token.txt
  counterfoil import superoffice --url https://desk.example.com --user anna --password-file - --dry-run
`;
