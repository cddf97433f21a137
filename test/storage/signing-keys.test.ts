import { expect, it } from "vitest";
import {
  currentSigningKey,
  publicSigningKeys,
} from "../../src/server/usecases/signing-keys/signing-keys.ts";
import { openSignInContext } from "../support/sign-in-context.ts";
import { testStart } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const DAY = 86_400;

describeEachDatabase("signing keys", (database) => {
  it("are made once by all that start together, and replaced when they are old", async () => {
    const context = await openSignInContext(database);
    const idOf = async () => (await currentSigningKey(context)).keyId;
    const published = async () => (await publicSigningKeys(context)).map(({ kid }) => kid);
    const first = await Promise.all([idOf(), idOf(), idOf()]);
    expect(new Set(first).size).toBe(1);
    context.clock.set(testStart + 90 * DAY - 1);
    expect(await idOf()).toBe(first[0]);
    context.clock.set(testStart + 90 * DAY);
    const second = await idOf();
    expect(second).not.toBe(first[0]);
    expect(await published()).toEqual([second, first[0]]);
    context.clock.set(testStart + 97 * DAY);
    expect(await published()).toEqual([second]);
  });

  it("are published without their secret", async () => {
    const context = await openSignInContext(database);
    await currentSigningKey(context);
    const [key] = await publicSigningKeys(context);
    expect(Object.keys(key ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });
});
