import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Config } from "../config/options.ts";
import { publishedSampleRequest } from "../demo/published-sample-request.ts";

/** The administrator of the demo desk, as the published sample request signs in. */
const SIGN_IN = { login: "tje0", password: "Tje0" };

/**
 * What to try on a demo server. Writes the published sample request into the data folder, because it is
 * too long for a command line.
 */
export async function describeDemo(
  address: string,
  { data, databaseUrl }: Pick<Config, "data" | "databaseUrl">,
): Promise<string> {
  const samplePath = join(resolve(data), "sample-request.json");
  await mkdir(data, { recursive: true });
  await writeFile(samplePath, `${publishedSampleRequest}\n`);
  const saveUrl = `${address}/api/v1/Agents/Ticket/SaveTicketEntity`;
  const curl = `curl -u ${SIGN_IN.login}:${SIGN_IN.password} -H "Content-Type: application/json"`;
  return `
Demo desk
  address   ${address}
  sign-in   ${SIGN_IN.login} / ${SIGN_IN.password}

Save the sample request of the published reference (an update of ticket 839):
  ${curl} -H "Accept-Language: sv" --data "@${samplePath}" ${saveUrl}

Create a ticket:
  ${curl} --data "{\\"Title\\":\\"Hello from curl\\"}" ${saveUrl}

Press Ctrl+C to stop. The data stays in ${databaseUrl === null ? resolve(data) : "the database"}.`;
}
