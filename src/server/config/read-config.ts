import { readFileSync } from "node:fs";
import { ConfigError } from "./config-error.ts";
import { isLoopback } from "./is-loopback.ts";
import type { Option } from "./option.ts";
import { optionNames, options, type Config, type OptionName } from "./options.ts";
import { readConfigFile, type FileValues } from "./read-config-file.ts";

/** Values of the command line as they were typed; a switch is a boolean. */
export type Flags = { readonly [Name in OptionName]?: string | boolean | undefined };

export type Environment = Readonly<Record<string, string | undefined>>;

/** A value with the words that name where it was given. */
interface Given {
  readonly value: string;
  readonly where: string;
}

/**
 * The settings of this run: a flag goes before an environment variable, that before the configuration
 * file, that before the default. An empty environment variable counts as not set. Throws `ConfigError`.
 */
export function readConfig(flags: Flags, environment: Environment): Config {
  const configFile = valueOf(options.configFile, [
    givenAsFlag("configFile", flags),
    givenInEnvironment(options.configFile, environment),
  ]);
  const fileValues = configFile === null ? new Map() : readConfigFile(configFile);
  const values = optionNames.map((name): [OptionName, unknown] => [
    name,
    valueOf<unknown>(options[name], [
      givenAsFlag(name, flags),
      givenInEnvironment(options[name], environment),
      givenInFile(options[name], fileValues, configFile),
    ]),
  ]);
  const config = Object.fromEntries(values) as Config;
  checkTogether(config);
  return config;
}

function givenAsFlag(name: OptionName, flags: Flags): Given | undefined {
  const value = flags[name];
  return value === undefined
    ? undefined
    : { value: String(value), where: `--${options[name].flag}` };
}

function givenInEnvironment(
  { environment: name, secret }: Option<unknown>,
  environment: Environment,
): Given | undefined {
  const value = environment[name] ?? "";
  const path = secret === true ? (environment[`${name}_FILE`] ?? "") : "";
  if (value !== "" && path !== "") {
    throw new ConfigError(`Set ${name} or ${name}_FILE, not both.`);
  }
  if (path !== "") return { value: readSecret(`${name}_FILE`, path), where: `${name}_FILE` };
  return value === "" ? undefined : { value, where: name };
}

function givenInFile(
  { fileKey }: Option<unknown>,
  values: FileValues,
  path: string | null,
): Given | undefined {
  const value = fileKey === null ? undefined : values.get(fileKey);
  return value === undefined ? undefined : { value, where: `"${fileKey}" in ${path}` };
}

function valueOf<Value>(option: Option<Value>, places: readonly (Given | undefined)[]): Value {
  const given = places.find((place) => place !== undefined);
  if (given === undefined) return option.defaultValue;
  const value = option.parse(given.value);
  if (value !== undefined) return value;
  const received = option.secret === true ? "" : `, not "${given.value}"`;
  throw new ConfigError(`${given.where} expects ${option.expected}${received}.`);
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new ConfigError(`${name} names a file that cannot be read: ${path}.`, { cause: error });
  }
}

function checkTogether(config: Config): void {
  const { clock, host, openidIssuer, openidClientId } = config;
  if ((openidIssuer === null) !== (openidClientId === null)) {
    throw new ConfigError(
      "--openid-issuer and --openid-client-id go together: give both or neither.",
    );
  }
  checkAttachments(config);
  if (clock === "virtual" && !isLoopback(host)) {
    throw new ConfigError(
      `--clock virtual lets every caller set the time, so --host must be a loopback address such as 127.0.0.1, not "${host}".`,
    );
  }
}

/** A half-told store would let attachments go to another place than was meant. */
function checkAttachments(config: Config): void {
  const { attachments, attachmentsKeyId, attachmentsKey, attachmentsEndpoint } = config;
  if (attachments !== null && (attachmentsKeyId === null || attachmentsKey === null)) {
    throw new ConfigError("--attachments needs --attachments-key-id and --attachments-key.");
  }
  const isTold = [attachmentsKeyId, attachmentsKey, attachmentsEndpoint].some(
    (value) => value !== null,
  );
  if (attachments === null && isTold) {
    throw new ConfigError(
      "--attachments-key-id, --attachments-key and --attachments-endpoint belong to --attachments, which is not given.",
    );
  }
}
