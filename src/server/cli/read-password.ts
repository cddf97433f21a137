import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { ConfigError } from "../config/config-error.ts";

export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Where the question is shown; not stdout, which may be a file. */
  readonly output: Writable;
}

/**
 * The password of a new user: asked for twice on a terminal, without showing it; otherwise, or by
 * `fromStdin`, the first line of the input. Throws `ConfigError` if there is none.
 */
export async function readPassword(
  { input, output }: Terminal,
  options: { readonly fromStdin: boolean },
): Promise<string> {
  if (options.fromStdin || input.isTTY !== true) {
    const [line = ""] = (await text(input)).split(/\r?\n/);
    return requirePassword(line);
  }
  const password = requirePassword(await askHidden("Password: ", { input, output }));
  const repeated = await askHidden("The same again: ", { input, output });
  if (password !== repeated)
    throw new ConfigError("The two passwords differ; nothing was changed.");
  return password;
}

function requirePassword(password: string): string {
  if (password !== "") return password;
  throw new ConfigError("A password is needed: type it at the prompt, or pipe it in.");
}

/** A line of input that is not echoed. Ctrl+C and the end of the input give up. */
async function askHidden(question: string, { input, output }: Terminal): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  output.write(question);
  try {
    return await new Promise((resolve, reject) => {
      const giveUp = () => reject(new ConfigError("Nothing was changed."));
      lines.once("SIGINT", giveUp);
      lines.once("close", giveUp);
      lines.once("line", resolve);
    });
  } finally {
    lines.close();
    output.write("\n");
  }
}
