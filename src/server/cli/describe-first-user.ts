import { resolve } from "node:path";
import { options, type Config } from "../config/options.ts";

/** How to let the first person in, as a command that can be pasted into another terminal. */
export function describeFirstUser({ data, databaseUrl, configFile }: Config): string {
  // In a clone the program is not on the PATH; npm tells that it runs us.
  const program =
    process.env["npm_lifecycle_event"] === undefined ? "counterfoil" : "npm start --silent --";
  const flags = [
    ...(configFile === null ? [] : [`--config ${resolve(configFile)}`]),
    ...(databaseUrl !== null || data === options.data.defaultValue
      ? []
      : [`--data ${resolve(data)}`]),
    ...(databaseUrl === null ? [] : ["--database-url URL"]),
  ];
  return `
Nobody can sign in yet. Add the first administrator:
  ${[program, "user add NAME", ...flags].join(" ")}
`;
}
