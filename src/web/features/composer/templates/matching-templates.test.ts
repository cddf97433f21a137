import { expect, it } from "vitest";
import { matchingTemplates } from "./matching-templates.ts";

const templates = ["Closing", "Greeting", "Late closing"].map((name, index) => ({
  templateId: index,
  name,
  folder: name === "Greeting" ? "First" : "",
}));

it.each([
  ["", ["Closing", "Greeting", "Late closing"]],
  ["late", ["Late closing"]],
  ["clos", ["Closing", "Late closing"]],
  ["first gree", ["Greeting"]],
  ["GREET", ["Greeting"]],
  ["nothing", []],
])("%j finds %j", (query, names) => {
  expect(matchingTemplates(templates, query).map(({ name }) => name)).toEqual(names);
});

it("shows no more than fit", () => {
  const many = Array.from({ length: 9 }, (_, templateId) => ({
    templateId,
    name: "A",
    folder: "",
  }));
  expect(matchingTemplates(many, "a")).toHaveLength(8);
});
