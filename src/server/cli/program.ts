import { Command } from "commander";
import { optionNames } from "../config/options.ts";
import { readConfig } from "../config/read-config.ts";
import { addOptions, flagsOf } from "./add-options.ts";
import { productVersion } from "../product-version.ts";
import { defineBackupCommands } from "./backup-commands.ts";
import { defineCredentialCommands } from "./credential-commands.ts";
import type { Define, Run } from "./define-command.ts";
import type { ExitCode } from "./exit-codes.ts";
import { defineImportCommands } from "./import/import-commands.ts";

const databaseOptions = ["data", "databaseUrl", "logLevel", "configFile"] as const;
const doctorOptions = [
  ...databaseOptions,
  "poolSize",
  "attachments",
  "attachmentsEndpoint",
  "attachmentsRegion",
  "attachmentsKeyId",
  "attachmentsKey",
] as const;

// Loaded when they are called: the help and a wrong option need none of the server.
const serve: Run = async (config) => (await import("./serve.ts")).serve(config);
const migrate: Run = async (config) => (await import("./migrate.ts")).migrate(config);
const doctor: Run = async (config) => (await import("./doctor.ts")).doctor(config);
const addUser: Run = async (config, command) =>
  (await import("./add-user.ts")).addUser(config, command.args[0] ?? "", command.opts());
const unlinkUser: Run = async (config, command) =>
  (await import("./unlink-user.ts")).unlinkUser(config, command.args[0] ?? "");
const listUsers: Run = async (config) => (await import("./list-users.ts")).listUsers(config);

/** The command line. `onExit` is told the exit code of the command that ran. */
export function createProgram(onExit: (code: ExitCode) => void): Command {
  const program = new Command("counterfoil")
    .description("Self-hosted service desk that speaks the SuperOffice WebAPI for tickets.")
    .version(productVersion(), "--version", "Print the version")
    .helpOption("-h, --help", "Print this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} });

  const define: Define = (command, names, run) => {
    addOptions(command, names);
    return command.action(async () => {
      onExit(await run(readConfig(flagsOf(command, names), process.env), command));
    });
  };

  const serving = program
    .command("serve", { isDefault: true })
    .description("Start the server (also without a command)");
  define(serving, optionNames, serve);
  define(
    program.command("migrate").description("Bring the database to this version and stop"),
    databaseOptions,
    migrate,
  );
  define(
    program
      .command("doctor")
      .description("Look at everything that the server needs, change nothing, and say what to do"),
    doctorOptions,
    doctor,
  );
  const users = program.command("user").description("Manage who may sign in");
  defineUserCommands(users, define);
  defineCredentialCommands(program, define);
  defineImportCommands(program, define);
  defineBackupCommands(program, define);
  return program.addHelpText("after", () => `\n${describeServeOptions(serving)}\n${examples}`);
}

function defineUserCommands(users: Command, define: Define): void {
  define(
    users
      .command("add <login>")
      .description("Add a user; asks for the password, or reads it from stdin")
      .option("--full-name <NAME>", "Name shown to others (default: the login name)")
      .option("--role <NAME>", "Role of the user", "Administrator")
      .option("--password-stdin", "Read the password from stdin instead of asking for it"),
    databaseOptions,
    addUser,
  );
  define(
    users.command("list").description("List the users, one for each line"),
    databaseOptions,
    listUsers,
  );
  define(
    users
      .command("unlink <login>")
      .description("Forget who a user is at the OpenID provider, and end his sign-ins"),
    databaseOptions,
    unlinkUser,
  );
}

/** The server is what most people look for, so the first help shows its options too. */
function describeServeOptions(serving: Command): string {
  const help = serving.createHelp();
  help.prepareContext({ helpWidth: process.stdout.columns ?? 100 });
  const visible = help.visibleOptions(serving).filter(({ long }) => long !== "--help");
  const width = Math.max(...visible.map((option) => help.optionTerm(option).length));
  const lines = visible.map((option) =>
    help.formatItem(help.optionTerm(option), width, option.description, help),
  );
  return [
    "Options of serve, as flag, environment variable (env) or key of the configuration file (file):",
    ...lines,
  ].join("\n");
}

const examples = `
Examples:
  counterfoil --demo --port 0            Try it out with demo data on any free port
  counterfoil --config /etc/desk.json    Read the settings from a file
  counterfoil doctor                     Look at what the server needs, and say what to do
  counterfoil backup                     Write everything to one file
  counterfoil user add anna              Add an administrator
  counterfoil token add anna --read      Make a token with which a program reads as anna
  DATABASE_URL_FILE=/run/secrets/url counterfoil --host 0.0.0.0

Exit codes: 0 stopped on request, 1 failure while running, 2 wrong use or configuration,
3 database not usable.
`;
