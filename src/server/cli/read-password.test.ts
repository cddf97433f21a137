import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { readPassword, type Terminal } from "./read-password.ts";

function terminalThatTypes(keys: string): Terminal & { readonly shown: () => string } {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    // Typed when a question appears: what comes earlier would be lost, as on a real terminal.
    const line = keys.slice(0, keys.indexOf("\r") + 1) || keys;
    if (chunk.toString().endsWith(": ")) {
      keys = keys.slice(line.length);
      setImmediate(() => input.write(line));
    }
  });
  return { input, output, shown: () => shown };
}

function pipeWith(content: string): Terminal {
  const input = new PassThrough();
  input.end(content);
  return { input, output: new PassThrough() };
}

describe("the password prompt", () => {
  test("asks twice and shows nothing of what is typed", async () => {
    const terminal = terminalThatTypes("hush hush\rhush hush\r");
    expect(await readPassword(terminal, { fromStdin: false })).toBe("hush hush");
    expect(terminal.shown()).toBe("Password: \nThe same again: \n");
  });

  test("lets typing be corrected", async () => {
    const terminal = terminalThatTypes("husx\u007fh\rhush\r");
    expect(await readPassword(terminal, { fromStdin: false })).toBe("hush");
  });

  test.each([
    ["two different passwords", "one\rother\r", "The two passwords differ; nothing was changed."],
    ["Ctrl+C", "on\u0003", "Nothing was changed."],
    ["Ctrl+D", "\u0004", "Nothing was changed."],
    ["no password", "\r", "A password is needed: type it at the prompt, or pipe it in."],
  ])("gives up on %s", async (_name, keys, message) => {
    await expect(readPassword(terminalThatTypes(keys), { fromStdin: false })).rejects.toThrow(
      message,
    );
  });
});

describe("a piped password", () => {
  test.each([
    ["hush", "hush"],
    ["hush\n", "hush"],
    ["hush\r\n", "hush"],
    [" with blanks \nmore", " with blanks "],
    ["påss\n", "påss"],
  ])("%j is %j", async (content, password) => {
    expect(await readPassword(pipeWith(content), { fromStdin: false })).toBe(password);
  });

  test("can be asked for even on a terminal", async () => {
    const { input } = pipeWith("hush\n");
    const terminal = { input: Object.assign(input, { isTTY: true }), output: new PassThrough() };
    expect(await readPassword(terminal, { fromStdin: true })).toBe("hush");
  });

  test("must not be empty", async () => {
    await expect(readPassword(pipeWith("\n"), { fromStdin: true })).rejects.toThrow(
      "A password is needed",
    );
  });
});
