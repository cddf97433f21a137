import { describe, expect, it } from "vitest";
import { publishedOperations } from "../../contract/published-operations.ts";
import { publishedRoutes } from "../../contract/published-routes.ts";
import { findPublished } from "./find-published.ts";

const operation = (name: string) => ({ operation: name });
const route = { operation: null };

describe("what is published", () => {
  it.each([
    ["POST", "/api/v1/Agents/AI/SummarizeText", operation("AI.SummarizeText")],
    ["GET", "/api/v1/Agents/AI/SummarizeText", operation("AI.SummarizeText")],
    ["HEAD", "/API/v1/agents/ai/summarizetext/", operation("AI.SummarizeText")],
    ["PUT", "/api/v1/Agents/AI/SummarizeText", null],
    ["POST", "/api/v1/Agents/AI/SummarizeTexts", null],
    ["POST", "/api/v1/Agents/Weather/SummarizeText", null],
    ["POST", "/api/v2/Agents/AI/SummarizeText", null],
    ["POST", "/api/v1/Agents/AI", null],
    ["POST", "/api/v1/Agents/AI/SummarizeText/more", null],
    ["GET", "/api/v1/Contact/5/Image", route],
    ["HEAD", "/api/v1/contact/5/image/", route],
    ["PATCH", "/api/v1/Contact/5/Image", null],
    ["GET", "/api/v1/Contact/5/Imagination", null],
    ["GET", "/api/v1/Contact/UdefLayout", route],
    ["PATCH", "/api/v1/Contact/UdefLayout", null],
    ["GET", "/Contact/5/Image", null],
  ])("at %s %s is %j", (method, path, published) => {
    expect(findPublished(method, path)).toEqual(published);
  });

  it("is listed once", () => {
    const operations = Object.entries(publishedOperations).flatMap(([agent, names]) =>
      names.map((name) => `${agent}/${name}`.toLowerCase()),
    );
    const routes = publishedRoutes.flatMap(([path, methods]) =>
      methods.split(" ").map((method) => `${method} ${path.toLowerCase()}`),
    );
    expect([new Set(operations).size, new Set(routes).size]).toEqual([
      operations.length,
      routes.length,
    ]);
  });
});
