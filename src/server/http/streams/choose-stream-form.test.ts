import { describe, expect, it } from "vitest";
import { chooseStreamForm } from "./choose-stream-form.ts";

const bytes = (contentType: string) => ({ kind: "bytes", contentType });
const json = { kind: "text", mediaType: "application/json" };

describe("chooseStreamForm", () => {
  it.each<[string | undefined, string, object]>([
    [undefined, "image/png", bytes("image/png")],
    [undefined, "", bytes("application/octet-stream")],
    ["*/*", "application/json", bytes("application/json")],
    ["text/*", "text/plain", bytes("text/plain")],
    ["application/json", "application/json", json],
    ["APPLICATION/JSON; charset=utf-8", "image/png", json],
    ["application/json;q=0", "image/png", bytes("image/png")],
    ["application/octet-stream", "image/png", bytes("application/octet-stream")],
    ["application/octet-stream;q=0.1, application/json", "image/png", json],
    ["image/png, application/json;q=0.1", "image/png", json],
  ])("of %j, for a content of type %j", (accept, contentType, form) => {
    expect(chooseStreamForm(accept, contentType)).toEqual(form);
  });
});
