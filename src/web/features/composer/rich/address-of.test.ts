import { expect, it } from "vitest";
import { addressOf, openAddress } from "./address-of.ts";

it.each([
  ["https://berg.example/a?b#c", "https://berg.example/a?b#c"],
  [" HTTP://berg.example ", "HTTP://berg.example"],
  ["berg.example", "https://berg.example"],
  ["berg.example:8080/a", "https://berg.example:8080/a"],
  ["ada@berg.example", "mailto:ada@berg.example"],
  ["mailto:ada@berg.example", "mailto:ada@berg.example"],
  ["tel:+4712", "tel:+4712"],
  ["", null],
  ["berg", null],
  ["two words.example", null],
  ["https://", null],
  ["javascript:alert(1)", null],
  ["java\tscript:alert(1)", null],
  ["data:text/html,x", null],
  ["/app/admin", null],
  ["//berg.example", null],
])("%j leads to %j", (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});

it.each([
  ["berg.example", null],
  ["javascript:x", null],
  ["https://a b", null],
  ["https://berg.example", "https://berg.example"],
])("%j may lead to %j as it is", (written, address) => {
  expect(openAddress(written)).toBe(address);
});
