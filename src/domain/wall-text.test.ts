import { expect, it } from "vitest";
import { wallText } from "./wall-text.ts";

it.each([
  [0, "UTC", "1970-01-01T00:00:00"],
  [1_772_442_000, "UTC", "2026-03-02T09:00:00"],
  [1_772_442_000, "Europe/Oslo", "2026-03-02T10:00:00"],
  [1_774_745_999, "Europe/Oslo", "2026-03-29T01:59:59"],
  [1_774_746_000, "Europe/Oslo", "2026-03-29T03:00:00"],
])("%i in %s is %s", (at, zone, text) => {
  expect(wallText(at, zone)).toBe(text);
});
