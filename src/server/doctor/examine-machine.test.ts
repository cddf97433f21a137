import { describe, expect, it } from "vitest";
import { describeBytes, examineMachine, type MachineFacts } from "./examine-machine.ts";

const MIB = 1024 * 1024;
const well: MachineFacts = {
  nodeVersion: "22.1.0",
  freeBytes: 100 * 1024 * MIB,
  folderProblem: null,
  folder: "/data",
};
const stateOf = (subject: string, facts: Partial<MachineFacts>) =>
  examineMachine({ ...well, ...facts }).find((finding) => finding.subject === subject)?.state;

describe("examineMachine", () => {
  it("finds nothing on a good machine", () => {
    expect(examineMachine(well).map(({ state, advice }) => [state, advice])).toEqual([
      ["good", null],
      ["good", null],
      ["good", null],
    ]);
  });

  it.each([
    ["20.18.9", "bad"],
    ["20.19.0", "good"],
    ["18.20.0", "bad"],
    ["24.0.0", "good"],
  ])("of Node.js %s is %s", (nodeVersion, state) => {
    expect(stateOf("Node.js", { nodeVersion })).toBe(state);
  });

  it.each([
    [512 * MIB - 1, "bad"],
    [512 * MIB, "warning"],
    [4096 * MIB - 1, "warning"],
    [4096 * MIB, "good"],
  ])("of %i free bytes is %s", (freeBytes, state) => {
    expect(stateOf("disk space", { freeBytes })).toBe(state);
  });

  it("says why a folder cannot be used, and leaves its disk alone", () => {
    const findings = examineMachine({ ...well, folderProblem: "EACCES" });
    expect(findings.map(({ subject }) => subject)).toEqual(["Node.js", "data folder"]);
    expect(findings[1]).toMatchObject({ state: "bad", found: "/data: EACCES" });
  });
});

describe("describeBytes", () => {
  it.each([
    [0, "0 MiB"],
    [700 * MIB, "700 MiB"],
    [1024 * MIB - 1, "1024 MiB"],
    [1536 * MIB, "1.5 GiB"],
  ])("%i -> %s", (bytes, text) => {
    expect(describeBytes(bytes)).toBe(text);
  });
});
