import { expect, it } from "vitest";
import { isServersNewer } from "./newest-draft.ts";

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

it.each<[string, object, number, number, boolean]>([
  ["nothing is on this device", { savedAt: "" }, 10, 0, true],
  ["this device sent it", { syncedAt: at(10) }, 10, 0, false],
  ["this device has seen a later one", { syncedAt: at(11) }, 10, 0, false],
  ["another device wrote, and this one did not", { isSynced: true, savedAt: at(99) }, 10, 0, true],
  ["both wrote, the other one later", { savedAt: at(9) }, 10, 0, true],
  ["both wrote at once", { savedAt: at(10) }, 10, 0, false],
  ["both wrote, this one later", { savedAt: at(11) }, 10, 0, false],
  ["this clock is behind", { savedAt: at(5) }, 10, 6000, false],
  ["this clock is ahead", { savedAt: at(12) }, 10, -3000, true],
])("%s", (_what, local, serverSavedAt, ahead, isNewer) => {
  const draft = { savedAt: at(5), syncedAt: at(1), isSynced: false, ...local };
  expect(isServersNewer(draft, at(serverSavedAt), ahead)).toBe(isNewer);
});
