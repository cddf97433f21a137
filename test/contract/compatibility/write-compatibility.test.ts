import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { operations } from "../../../src/server/http/agents/operations.ts";
import { ticketOperations } from "./ticket-operations.ts";
import { writeCompatibility, writePublishedApi } from "./write-compatibility.ts";

const read = (name = "compatibility.md") =>
  readFile(new URL(`../../../docs/${name}`, import.meta.url), "utf8");

describe("docs/compatibility.md", () => {
  it("is what `npm run docs:compatibility` writes", async () => {
    const document = await read();
    expect(writeCompatibility(document, operations)).toBe(document);
  });

  it("changes with the operations there are", async () => {
    const document = writeCompatibility(await read(), operations.slice(1));
    expect(document).not.toBe(await read());
    expect(document).toMatch(/`CreateDefaultTicketEntity` +\| absent/);
  });

  it("needs its markers", () => {
    expect(() => writeCompatibility("# Compatibility\n", operations)).toThrow(
      "<!-- generated: operations -->",
    );
  });

  it("knows every operation of the Ticket agent that works", () => {
    const names = operations.filter(({ agent }) => agent === "Ticket").map(({ name }) => name);
    expect(Object.keys(ticketOperations)).toEqual(expect.arrayContaining(names));
  });
});

describe("docs/published-api.md", () => {
  it("is what `npm run docs:compatibility` writes", async () => {
    const document = await read("published-api.md");
    expect(writePublishedApi(document, operations)).toBe(document);
  });

  it("needs a reason for everything that is absent", async () => {
    const withoutAll = operations.filter(({ agent }) => agent !== "MDO");
    const document = await read("published-api.md");
    expect(() => writePublishedApi(document, withoutAll)).toThrow("why MDO/GetList is absent");
  });
});
