import { describe, expect, it } from "vitest";
import type { Operation } from "./description.ts";
import { curlOf, fetchOf, parameterKey, requestOf } from "./request.ts";

const operation: Operation = {
  id: "put",
  method: "PUT",
  path: "/api/v1/Ticket/{id}",
  tag: "Ticket",
  summary: "",
  parameters: [
    { name: "id", in: "path" },
    { name: "$select", in: "query" },
    { name: "Prefer", in: "header" },
  ],
  body: {},
  bodyNote: "",
  example: undefined,
  writes: true,
};

const filled = (values: Record<string, string>, body = "") => ({
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      parameterKey(operation.parameters.find((each) => each.name === name)?.in ?? "query", name),
      value,
    ]),
  ),
  body,
});

describe("a request made of what was filled in", () => {
  it("puts everything in its place", () => {
    const values = { id: "a/b", $select: "Title,Tags", Prefer: "dry-run" };
    expect(requestOf(operation, filled(values, "{}"))).toEqual({
      method: "PUT",
      path: "/api/v1/Ticket/a%2Fb?$select=Title%2CTags",
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        Prefer: "dry-run",
      },
      body: "{}",
    });
  });

  it("leaves out what is empty, and leaves an open path open", () => {
    expect(requestOf(operation, filled({ Prefer: " " }))).toEqual({
      method: "PUT",
      path: "/api/v1/Ticket/{id}",
      headers: { Accept: "application/json" },
      body: null,
    });
  });

  it("is a command line and a script, without the secret", () => {
    const request = requestOf(operation, filled({ id: "5" }, `{"Title":"it's"}`));
    const curl = curlOf(request, "http://desk");
    expect(curl).toContain(`-X PUT 'http://desk/api/v1/Ticket/5'`);
    expect(curl).toContain(String.raw`'{"Title":"it'\''s"}'`);
    expect(curl).toContain("Bearer $TOKEN");
    expect(fetchOf(request, "http://desk")).toContain('"Authorization": `Bearer ${token}`');
  });
});
