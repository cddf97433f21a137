import { generateKeyPairSync } from "node:crypto";
import { expect, it } from "vitest";
import { AppError } from "../../src/server/errors.ts";
import {
  findApplicationByClientId,
  listApplications,
} from "../../src/server/storage/applications/applications.ts";
import {
  addApplication,
  type AddApplicationCommand,
} from "../../src/server/usecases/applications/add-application.ts";
import { newApplication, openSignInContext, usualApplication } from "../support/sign-in-context.ts";
import { newRsaKeys } from "../support/new-rsa-keys.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const good = newRsaKeys();
const small = newRsaKeys(1024);
const curve = generateKeyPairSync("ec", {
  namedCurve: "P-256",
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

describeEachDatabase("an application", (database) => {
  it("is found by what it was registered with", async () => {
    const context = await openSignInContext(database);
    const redirectUris = ["https://a.example/back?x=1", "http://127.0.0.1:5000/", "http://[::1]/x"];
    const added = await newApplication(context, { scopes: ["read"], redirectUris });
    const byClientId = await findApplicationByClientId(context.database, added.clientId);
    expect(byClientId).toEqual(added.stored);
    expect(added.stored).toMatchObject({ name: "Robot", redirectUris, systemUserId: null });
    expect(await findApplicationByClientId(context.database, "unknown")).toBeNull();
    expect(await listApplications(context.database)).toContainEqual(added.stored);
  });

  it("that cannot keep a secret is given none", async () => {
    const context = await openSignInContext(database);
    const { clientSecret, stored } = await newApplication(context, { confidential: false });
    expect([clientSecret, stored.secretHash]).toEqual([null, null]);
  });

  it.each<[Partial<AddApplicationCommand>, string[]]>([
    [{ name: " " }, ["name"]],
    [{ name: "x".repeat(101), scopes: [] }, ["name", "scopes"]],
    [{ redirectUris: ["http://a.example/"] }, ["redirect-uri"]],
    [{ redirectUris: ["https://a.example/#x"] }, ["redirect-uri"]],
    [{ redirectUris: ["https://user@a.example/"] }, ["redirect-uri"]],
    [{ redirectUris: ["javascript:alert(1)"] }, ["redirect-uri"]],
    [{ redirectUris: ["https://a.example/", "a"] }, ["redirect-uri"]],
    [{ publicKey: good.publicKey }, ["system-user"]],
    [{ systemUserLogin: "robot" }, ["system-user"]],
    [{ publicKey: good.publicKey, systemUserLogin: "nobody" }, ["system-user"]],
    [{ publicKey: small.publicKey, systemUserLogin: "robot" }, ["public-key"]],
    [{ publicKey: curve.publicKey, systemUserLogin: "robot" }, ["public-key"]],
    [{ publicKey: good.privateKey, systemUserLogin: "robot" }, ["public-key"]],
    [{ publicKey: "x", systemUserLogin: "robot" }, ["public-key"]],
    [{ publicKey: good.publicKey, systemUserLogin: "ROBOT" }, []],
  ])("is registered unless something is wrong: %#, %j", async (change, fields) => {
    const context = await openSignInContext(database);
    await context.database.query(
      "insert into app_user (login_name, name, full_name, role_id) values ('robot', 'R', 'R', 3) on conflict do nothing",
    );
    const outcome = await addApplication(context, { ...usualApplication, ...change }).then(
      () => [],
      (error: unknown) =>
        error instanceof AppError ? [...(error.details.members ?? new Map()).keys()] : error,
    );
    expect(outcome).toEqual(fields);
  });
});
