import { describe, expect, it } from "vitest";
import { withPresence } from "./presence-queries.ts";

const liv = { ticketId: 5, associateId: 2, fullName: "Liv", mode: "Viewing" } as const;
const omar = { ticketId: 5, associateId: 3, fullName: "Omar", mode: "Noting" } as const;
const list = { ticketIds: [5, 6], present: [liv, omar] };

describe("who is at tickets", () => {
  it("is somebody who comes, once per ticket", () => {
    const came = withPresence(list, { ...liv, ticketId: 6 });
    expect(came.present).toEqual([liv, omar, { ...liv, ticketId: 6 }]);
  });

  it("is no longer who left", () => {
    expect(withPresence(list, { ...liv, mode: "Gone" }).present).toEqual([omar]);
  });

  it("does one thing at a time", () => {
    const told = { ...liv, mode: "Replying" } as const;
    expect(withPresence(list, told).present).toEqual([omar, told]);
  });

  it("stays as it is when it happens elsewhere", () => {
    expect(withPresence(list, { ...liv, ticketId: 7, mode: "Gone" })).toBe(list);
  });
});
