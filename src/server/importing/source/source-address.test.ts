import { describe, expect, test } from "vitest";
import { sourceAddress } from "./source-address.ts";

describe("the address of a desk", () => {
  test.each([
    ["https://desk.example.com", "https://desk.example.com"],
    ["https://desk.example.com/", "https://desk.example.com"],
    ["https://online.example.com/Cust12345/", "https://online.example.com/Cust12345"],
    ["https://online.example.com/Cust12345/api/v1/", "https://online.example.com/Cust12345"],
    ["http://10.0.0.7:8080/api", "http://10.0.0.7:8080"],
    ["https://desk.example.com/apiary", "https://desk.example.com/apiary"],
  ])("%s is %s", (text, address) => {
    expect(sourceAddress(text)).toBe(address);
  });

  test.each(["desk.example.com", "ftp://desk.example.com", "", "https://anna:pw@desk.example.com"])(
    "%s is none",
    (text) => {
      expect(() => sourceAddress(text)).toThrow("--url must");
    },
  );
});
