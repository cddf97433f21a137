import type { Command } from "commander";
import type { Define, Run } from "./define-command.ts";

const databaseOptions = ["data", "databaseUrl", "logLevel", "configFile"] as const;

// Loaded when they are called, like every command.
const addToken: Run = async (config, command) =>
  (await import("./token-commands.ts")).addToken(config, command.args[0] ?? "", command.opts());
const listTokens: Run = async (config) => (await import("./token-commands.ts")).listTokens(config);
const revokeToken: Run = async (config, command) =>
  (await import("./token-commands.ts")).revokeToken(config, command.args[0] ?? "");
const addApp: Run = async (config, command) =>
  (await import("./app-commands.ts")).addApp(config, command.args[0] ?? "", command.opts());
const listApps: Run = async (config) => (await import("./app-commands.ts")).listApps(config);
const revokeApp: Run = async (config, command) =>
  (await import("./app-commands.ts")).revokeApp(config, command.args[0] ?? "");

/** `counterfoil token` and `counterfoil app`: what programs sign in with. */
export function defineCredentialCommands(program: Command, define: Define): void {
  const tokens = program.command("token").description("Manage access tokens of programs");
  define(
    tokens
      .command("add <login>")
      .description("Make a token with which a program calls as this user, and print it once")
      .option("--name <TEXT>", "What it is for (default: made on the command line)")
      .option("--read", "Only let it look; by default it may do what the user may")
      .option("--days <NUMBER>", "Days until it ends (default: when it is revoked)"),
    [...databaseOptions, "contextIdentifier"],
    addToken,
  ).addHelpText("after", tokenExamples);
  define(
    tokens.command("list").description("List the tokens that hold: id, user, scopes, end, name"),
    databaseOptions,
    listTokens,
  );
  define(
    tokens.command("revoke <id>").description("End a token and what came out of the same consent"),
    databaseOptions,
    revokeToken,
  );
  defineAppCommands(program, define);
}

function defineAppCommands(program: Command, define: Define): void {
  const apps = program.command("app").description("Manage the applications that call for users");
  define(
    apps
      .command("add <name>")
      .description("Register an application, and print its secrets once")
      .option("--read", "Only let it look; by default it may do what its users may")
      .option("--redirect-uri <URI...>", "Where its users come back to after they agreed (OAuth)")
      .option("--public", "It cannot keep a secret, as an app on a phone or in a page")
      .option("--public-key <FILE>", "RSA public key (PEM) of what it signs as its system user")
      .option("--system-user <LOGIN>", "The user it is then"),
    databaseOptions,
    addApp,
  ).addHelpText("after", appExamples);
  define(
    apps.command("list").description("List the applications: id, client id, scopes, name"),
    databaseOptions,
    listApps,
  );
  define(
    apps
      .command("revoke <id>")
      .description("Forget an application with all its tokens and tickets"),
    databaseOptions,
    revokeApp,
  );
}

const tokenExamples = `
Examples:
  counterfoil token add anna --name "nightly report" --read --days 365
  curl -H "Authorization: Bearer TOKEN" http://127.0.0.1:8080/api/v1/User/currentPrincipal
`;

const appExamples = `
Examples:
  counterfoil app add "Field service" --redirect-uri https://field.example.com/signed-in
  counterfoil app add "Mail robot" --system-user robot --public-key robot.pem
`;
