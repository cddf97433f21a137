import { expect, test } from "vitest";
import { ApiError } from "../../../lib/api/api-error.ts";
import { againIfChanged, ifMatch } from "./stored.ts";

const refused = (status: number) => new ApiError({ status, kind: "X", message: "no" });

function failing(times: number, status: number) {
  let attempts = 0;
  const attempt = async (): Promise<number> => {
    attempts += 1;
    if (attempts <= times) throw refused(status);
    return attempts;
  };
  return { attempt, attempts: () => attempts };
}

test("what a colleague was faster with is tried anew", async () => {
  expect(await againIfChanged(failing(3, 412).attempt)).toBe(4);
});

test("but not for ever, and nothing else is", async () => {
  const endless = failing(9, 412);
  await expect(againIfChanged(endless.attempt)).rejects.toMatchObject({ status: 412 });
  expect(endless.attempts()).toBe(4);
  const conflict = failing(1, 409);
  await expect(againIfChanged(conflict.attempt)).rejects.toMatchObject({ status: 409 });
  expect(conflict.attempts()).toBe(1);
});

test("a state without a name is no condition", () => {
  expect(ifMatch(null)).toEqual({});
  expect(ifMatch('"1-a"')).toEqual({ "if-match": '"1-a"' });
});
