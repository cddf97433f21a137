import { describe, expect, test } from "vitest";
import {
  DatabaseUnavailable,
  DatabaseUnusable,
  isConcurrencyFailure,
  translateError,
  translateOpeningError,
} from "./database-errors.ts";

const withCode = (code: string, message = "reason"): Error =>
  Object.assign(new Error(message), { code });

describe("translateError", () => {
  test.each(["57P01", "57P02", "57P03", "08006", "53300", "53100", "ECONNREFUSED", "ENOENT"])(
    "takes %s for a database that is not available",
    (code) => {
      const error = withCode(code);
      const translated = translateError(error);
      expect(translated).toBeInstanceOf(DatabaseUnavailable);
      expect(translated).toMatchObject({ cause: error });
    },
  );

  test.each([
    "Connection terminated unexpectedly",
    "timeout exceeded when trying to connect",
    "Query read timeout",
    "Client has encountered a connection error and is not queryable",
  ])("takes the driver's %j for the same", (message) => {
    expect(translateError(new Error(message))).toBeInstanceOf(DatabaseUnavailable);
  });

  test.each(["23505", "40001", "42P01", "57014", "EACCES"])("leaves %s as it is", (code) => {
    const error = withCode(code, "Connection terminated");
    expect(translateError(error)).toBe(error);
  });

  test("takes a database that is closed to new sessions for one that is not available", () => {
    const closed = Object.assign(withCode("55000"), { severity: "FATAL" });
    expect(translateError(closed)).toBeInstanceOf(DatabaseUnavailable);
    const otherState = Object.assign(withCode("55000"), { severity: "ERROR" });
    expect(translateError(otherState)).toBe(otherState);
  });

  test("leaves what is no database error as it is", () => {
    const error = new TypeError("Connection lost somewhere else");
    expect(translateError(error)).toBe(error);
    expect(translateError("text")).toBe("text");
  });

  test("names the reason when every address of a name failed", () => {
    const all = new AggregateError([withCode("ECONNREFUSED", "connect ECONNREFUSED ::1:5432")]);
    expect(translateError(all)).toMatchObject({
      message: "The database is not available: connect ECONNREFUSED ::1:5432.",
    });
  });
});

describe("translateOpeningError", () => {
  test("takes everything that waiting does not cure for unusable", () => {
    const translated = translateOpeningError(withCode("28P01", "password authentication failed"));
    expect(translated).toBeInstanceOf(DatabaseUnusable);
    expect(translated.message).toBe(
      "The database cannot be opened: password authentication failed.",
    );
  });

  test.each([new DatabaseUnusable("too old"), new DatabaseUnavailable("away")])(
    "keeps %s",
    (error) => {
      expect(translateOpeningError(error)).toBe(error);
    },
  );
});

describe("isConcurrencyFailure", () => {
  test.each([
    ["40001", true],
    ["40P01", true],
    ["40003", false],
    ["55P03", false],
  ])("says of %s: %s", (code, expected) => {
    expect(isConcurrencyFailure(withCode(code))).toBe(expected);
  });
});
