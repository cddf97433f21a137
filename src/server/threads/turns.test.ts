import { expect, it } from "vitest";
import { createTurns } from "./turns.ts";

it("lets two go on at a time, and the others in their order, also after one failed", async () => {
  const turns = createTurns(2);
  const events: string[] = [];
  const ends = new Map<string, (failed: boolean) => void>();
  const take = (name: string) =>
    turns
      .take(
        () =>
          new Promise<void>((resolve, reject) => {
            events.push(`${name} begins`);
            ends.set(name, (failed) => (failed ? reject(new Error(name)) : resolve()));
          }),
      )
      .catch(() => events.push(`${name} fails`));
  const all = ["a", "b", "c", "d"].map(take);
  await Promise.resolve();
  expect(events).toEqual(["a begins", "b begins"]);
  ends.get("b")?.(true);
  await all[1];
  ends.get("c")?.(false);
  await all[2];
  ends.get("a")?.(false);
  ends.get("d")?.(false);
  await Promise.all(all);
  expect(events.filter((event) => event.endsWith("begins"))).toEqual([
    "a begins",
    "b begins",
    "c begins",
    "d begins",
  ]);
  expect(events).toContain("b fails");
});
