import { expect, it } from "vitest";
import { isServersNewer } from "./newest-draft.ts";

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

interface Case {
  readonly local: object;
  readonly server: number;
  readonly ahead?: number;
}

it.each<[string, Case, boolean]>([
  ["nothing is on this device", { local: { savedAt: "" }, server: 10 }, true],
  ["this device sent it", { local: { syncedAt: at(10) }, server: 10 }, false],
  ["this device has seen a later one", { local: { syncedAt: at(11) }, server: 10 }, false],
  [
    "another device wrote, and this one did not",
    { local: { isSynced: true, savedAt: at(99) }, server: 10 },
    true,
  ],
  ["both wrote, the other one later", { local: { savedAt: at(9) }, server: 10 }, true],
  ["both wrote at once", { local: { savedAt: at(10) }, server: 10 }, false],
  ["both wrote, this one later", { local: { savedAt: at(11) }, server: 10 }, false],
  ["this clock is behind", { local: { savedAt: at(5) }, server: 10, ahead: 6000 }, false],
  ["this clock is ahead", { local: { savedAt: at(12) }, server: 10, ahead: -3000 }, true],
])("%s", (_what, { local, server, ahead = 0 }, isNewer) => {
  const draft = { savedAt: at(5), syncedAt: at(1), isSynced: false, ...local };
  expect(isServersNewer(draft, at(server), ahead)).toBe(isNewer);
});
