import { attachmentOptions } from "./groups/attachment-options.ts";
import { contractOptions } from "./groups/contract-options.ts";
import { listenOptions } from "./groups/listen-options.ts";
import { observationOptions } from "./groups/observation-options.ts";
import { openidOptions } from "./groups/openid-options.ts";
import { signInOptions } from "./groups/sign-in-options.ts";
import { storageOptions } from "./groups/storage-options.ts";
import { webhookOptions } from "./groups/webhook-options.ts";
import { choice, freeText, type Option } from "./option.ts";

/**
 * Every setting there is, declared once. The flags, the help, the environment variables, the keys of
 * the configuration file and the type `Config` all follow from this list.
 */
export const options = {
  ...listenOptions,
  ...storageOptions,
  ...attachmentOptions,
  ...contractOptions,
  ...signInOptions,
  ...openidOptions,
  ...webhookOptions,
  ...observationOptions,
  logLevel: choice({
    flag: "log-level",
    environment: "LOG_LEVEL",
    fileKey: "logLevel",
    description:
      "Least important lines of the log: fatal, error, warn, info, debug, trace, or silent for none",
    placeholder: "LEVEL",
    choices: ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
    defaultValue: "info",
  }),
  configFile: freeText({
    flag: "config",
    environment: "CONFIG_FILE",
    fileKey: null,
    description: "JSON file with settings; flags and environment variables go before it",
    placeholder: "FILE",
    expected: "the path of a file",
    defaultValue: null,
  }),
} as const satisfies Record<string, Option<unknown>>;

export type OptionName = keyof typeof options;

/** In the order in which the help shows them. */
export const optionNames = Object.keys(options) as readonly OptionName[];

export type Config = {
  readonly [Name in OptionName]: (typeof options)[Name] extends Option<infer Value> ? Value : never;
};
