import { expect, it } from "vitest";
import { placeAfter } from "./place.ts";

it.each([
  ["ArrowLeft", [0, 0], [0, 0]],
  ["ArrowLeft", [1, 2], [1, 1]],
  ["ArrowRight", [0, 1], [0, 2]],
  ["ArrowRight", [0, 2], [0, 2]],
  ["Home", [1, 2], [1, 0]],
  ["End", [1, 0], [1, 2]],
  ["ArrowDown", [0, 1], [1, 1]],
  ["ArrowDown", [1, 1], [1, 1]],
  ["ArrowUp", [1, 1], [0, 1]],
  ["ArrowUp", [0, 1], [0, 1]],
  ["a", [0, 1], null],
] as const)("%s leads from %j to %j", (key, [series, point], to) => {
  const extent = { series: 2, points: 3 };
  expect(placeAfter(key, { series, point }, extent)).toEqual(
    to === null ? null : { series: to[0], point: to[1] },
  );
});
