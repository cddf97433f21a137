import { expect, test } from "vitest";
import { xmlElements, xmlTexts } from "./xml-texts.ts";

test("texts are those of the very elements, without what is escaped in them", () => {
  const xml = "<r><Key>a&amp;b&lt;&#34;&nope;</Key><KeyMarker>x</KeyMarker><Key/><Key></Key></r>";
  expect(xmlTexts(xml, "Key")).toEqual(['a&b<"&nope;', ""]);
  expect(xmlTexts("<Key>never ended", "Key")).toEqual([]);
});

test("elements are told apart, over line breaks too", () => {
  const xml = "<Contents>\n<Key>a</Key>\n</Contents><Contents><Key>b</Key></Contents>";
  expect(xmlElements(xml, "Contents").map((one) => xmlTexts(one, "Key"))).toEqual([["a"], ["b"]]);
});
