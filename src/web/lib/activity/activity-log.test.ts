import { describe, expect, it, vi } from "vitest";
import { ACTIVITIES_MAX, createActivityLog, lastUndoable } from "./activity-log.ts";

const start = () => createActivityLog(() => new Date(0));
const texts = (log: ReturnType<typeof start>) => log.state().activities.map(({ text }) => text);

describe("what was done", () => {
  it("is told until it is dismissed, and stays in the list", () => {
    const log = start();
    log.tell({ text: "one" });
    log.tell({ text: "two" });
    expect(log.state().latest?.text).toBe("two");
    log.dismiss();
    expect(log.state().latest).toBeNull();
    expect(texts(log)).toEqual(["two", "one"]);
  });

  it("is only listed when it is seen elsewhere", () => {
    const log = start();
    log.tell({ text: "seen elsewhere", isQuiet: true });
    expect(log.state().latest).toBeNull();
    expect(texts(log)).toEqual(["seen elsewhere"]);
  });

  it("is kept twenty times", () => {
    const log = start();
    for (let count = 1; count <= ACTIVITIES_MAX; count += 1) log.tell({ text: String(count) });
    expect(texts(log).at(-1)).toBe("1");
    log.tell({ text: "more" });
    expect(texts(log)).toHaveLength(ACTIVITIES_MAX);
    expect(texts(log).at(-1)).toBe("2");
  });

  it("is taken back once, the last that can be first", () => {
    const log = start();
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    log.tell({ text: "first", undo: first });
    log.tell({ text: "second", undo: second });
    log.tell({ text: "refused", isBad: true });
    const last = lastUndoable(log.state());
    expect(last?.text).toBe("second");
    log.undo(last?.id ?? 0);
    log.undo(last?.id ?? 0);
    expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    expect(lastUndoable(log.state())?.text).toBe("first");
    expect(log.state().latest?.text).toBe("refused");
  });

  it("is no longer told when it was taken back", () => {
    const log = start();
    log.tell({ text: "first", undo: vi.fn<() => void>() });
    log.undo(log.state().latest?.id ?? 0);
    expect(log.state().latest).toBeNull();
  });
});
