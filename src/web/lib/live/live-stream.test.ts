import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { atMostEvery } from "./at-most-every.ts";
import type { LiveEvent } from "./live-event.ts";
import { createLiveStream } from "./live-stream.ts";

class Source extends EventTarget {
  readyState = 1;
  isClosed = false;

  say(kind: string, data?: unknown): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }

  refuse(): void {
    this.readyState = 2;
    this.dispatchEvent(new Event("error"));
  }

  close(): void {
    this.isClosed = true;
  }
}

function follow() {
  const sources: Source[] = [];
  const heard: (readonly LiveEvent[])[] = [];
  const stream = createLiveStream(() => {
    const source = new Source();
    sources.push(source);
    return source;
  });
  stream.subscribe((events) => heard.push(events));
  const stop = stream.start();
  return { sources, heard, stream, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the stream of a page", () => {
  it("tells what happens together, and that a new source has missed something", () => {
    const { sources, heard, stream } = follow();
    sources[0]?.say("ready", {});
    expect(stream.isOpen()).toBe(true);
    sources[0]?.say("ticket", { TicketId: 5, Kind: "Changed" });
    sources[0]?.say("message", { TicketId: 5, MessageId: 7 });
    vi.advanceTimersByTime(49);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual([
      [{ kind: "missed" }, { kind: "ticket", ticketId: 5 }, { kind: "message", ticketId: 5 }],
    ]);
  });

  it("has missed nothing when the browser came back by itself, unless there is a gap", () => {
    const { sources, heard, stream } = follow();
    sources[0]?.say("ready", {});
    sources[0]?.dispatchEvent(new Event("error"));
    expect(stream.isOpen()).toBe(false);
    vi.advanceTimersByTime(50);
    sources[0]?.say("ready", {});
    vi.advanceTimersByTime(50);
    expect(heard).toEqual([[{ kind: "missed" }]]);
    sources[0]?.say("gap", {});
    vi.advanceTimersByTime(50);
    expect(heard[1]).toEqual([{ kind: "missed" }]);
    expect(stream.isOpen()).toBe(true);
  });

  it("tries again when it was refused, until nobody follows it", () => {
    const { sources, stop } = follow();
    sources[0]?.refuse();
    vi.advanceTimersByTime(4999);
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sources).toHaveLength(2);
    sources[1]?.refuse();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(2);
    expect(sources[1]?.isClosed).toBe(true);
  });

  it.each([
    ["presence", { TicketId: 5, AssociateId: 2, FullName: "Liv", Mode: "Sleeping" }],
    ["presence", { TicketId: 5, AssociateId: 2, Mode: "Viewing" }],
    ["ticket", { TicketId: "5" }],
    ["ticket", null],
  ])("says nothing of a %s that makes no sense: %j", (kind, data) => {
    const { sources, heard } = follow();
    sources[0]?.say(kind, data);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([]);
  });
});

describe("at most every second", () => {
  it("runs at once, and once more for all that came meanwhile", () => {
    const run = vi.fn<() => void>();
    const go = atMostEvery(1000, run);
    go();
    go();
    go();
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(5000);
    expect(run).toHaveBeenCalledTimes(2);
    go();
    expect(run).toHaveBeenCalledTimes(3);
  });
});
