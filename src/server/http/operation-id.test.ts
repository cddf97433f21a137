import { describe, expect, test } from "vitest";
import { operationIdOf } from "./operation-id.ts";

describe("operation id", () => {
  test.each(["a", "9f1c-2.X_y", "x".repeat(64)])("takes over %j", (sent) => {
    expect(operationIdOf({ headers: { "x-operation-id": sent } })).toBe(sent);
  });

  test.each(["", "x".repeat(65), "a b", "a\nb", "ä", 'a"b', ["a", "b"]])(
    "replaces %j by a new id",
    (sent) => {
      const id = operationIdOf({ headers: { "x-operation-id": sent } });
      expect(id).toMatch(/^[0-9a-f]{32}$/);
    },
  );

  test("gives every request an id of its own", () => {
    expect(operationIdOf({ headers: {} })).not.toBe(operationIdOf({ headers: {} }));
  });
});
