import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import { createKeyDispatcher } from "./dispatch-keys.ts";

function desk(
  commands: readonly Partial<Command>[],
  wishes: { singleKeys?: boolean; keys?: Record<string, string> } = {},
) {
  const ran: string[] = [];
  let now = 0;
  const dispatch = createKeyDispatcher({
    commands: () =>
      commands.map((command, index) => {
        const id = command.id ?? String(index);
        return {
          label: "shell.me",
          group: "shell.groupGo",
          ...command,
          id,
          run: () => ran.push(id),
        };
      }),
    keys: () => wishes.keys ?? {},
    singleKeys: () => wishes.singleKeys ?? true,
    now: () => now,
  });
  const press = (key: string, { ctrl = false, isText = false, afterMs = 0 } = {}): boolean => {
    now += afterMs;
    const held = { ctrlKey: ctrl, metaKey: false, shiftKey: false, altKey: false };
    return dispatch({ key, ...held }, isText);
  };
  return { ran, press };
}

describe("a key", () => {
  it("runs its command, and nothing where letters are typed", () => {
    const { ran, press } = desk([
      { id: "new", keys: "C" },
      { id: "palette", keys: "Ctrl K" },
    ]);
    expect([
      press("c"),
      press("c", { isText: true }),
      press("k", { ctrl: true, isText: true }),
    ]).toEqual([true, false, true]);
    expect(ran).toEqual(["new", "palette"]);
  });

  it("begins a sequence, which is over after a while", () => {
    const { ran, press } = desk([{ id: "queue", keys: "G Q" }]);
    press("g");
    press("q", { afterMs: 1499 });
    press("g");
    press("q", { afterMs: 1500 });
    expect(ran).toEqual(["queue"]);
  });

  it("that does not go on a sequence is taken for itself", () => {
    const { ran, press } = desk([
      { id: "queue", keys: "G Q" },
      { id: "new", keys: "C" },
    ]);
    press("g");
    press("c");
    expect(ran).toEqual(["new"]);
  });

  it("means what the user chose, and nothing when single keys are off", () => {
    const chosen = desk([{ id: "new", keys: "C" }], { keys: { new: "V" } });
    chosen.press("c");
    chosen.press("v");
    expect(chosen.ran).toEqual(["new"]);
    const off = desk(
      [
        { id: "new", keys: "C" },
        { id: "palette", keys: "Ctrl K" },
      ],
      { singleKeys: false },
    );
    off.press("c");
    off.press("k", { ctrl: true });
    expect(off.ran).toEqual(["palette"]);
  });

  it("does nothing for a command that is blocked, and the latest of two commands has it", () => {
    const { ran, press } = desk([
      { id: "below", keys: "C" },
      { id: "above", keys: "C" },
      { id: "blocked", keys: "C", blocked: "shell.offline" },
    ]);
    press("c");
    expect(ran).toEqual(["above"]);
  });
});
