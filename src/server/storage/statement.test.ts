import { describe, expect, test } from "vitest";
import { createStatementNamer, createStatementRegistry } from "./statement.ts";

describe("createStatementRegistry", () => {
  const defineStatement = createStatementRegistry(500);

  test("gives the same SQL the same name, and other SQL another", () => {
    const one = defineStatement("select 1");
    expect(defineStatement("select 1")).toBe(one);
    expect(defineStatement("select 2").name).not.toBe(one.name);
  });

  test("gives names that the server does not cut", () => {
    const { name } = defineStatement(`select ${"1 + ".repeat(1000)} 1`);
    expect(name).toMatch(/^s_[0-9a-f]{20}$/);
  });

  test("stops SQL that is built per call", () => {
    expect(() => {
      for (let n = 0; n < 501; n += 1) defineStatement(`select ${n} as built`);
    }).toThrow("more than 500 prepared statements");
  });
});

describe("createStatementNamer", () => {
  test("names SQL from its second use on", () => {
    const name = createStatementNamer();
    expect(name("select a")).toBeUndefined();
    const second = name("select a");
    expect(second).toMatch(/^s_/);
    expect(name("select a")).toBe(second);
  });

  test("never names more texts than its bound, whatever is asked", () => {
    const name = createStatementNamer(3);
    const named = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 100; n += 1) {
        for (let use = 0; use < 2; use += 1) {
          const given = name(`select ${n}`);
          if (given !== undefined) named.add(given);
        }
      }
    }
    expect(named.size).toBe(3);
  });
});
