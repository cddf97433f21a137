import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import type { Application } from "../../src/server/storage/applications/applications.ts";
import {
  addApplication,
  type AddApplicationCommand,
  type AddedApplication,
} from "../../src/server/usecases/applications/add-application.ts";
import { findApplication } from "../../src/server/usecases/applications/find-application.ts";
import { testStart, type TestClock } from "./test-api.ts";
import type { TestDatabase } from "./test-database.ts";

/** A context with a clock that the test sets, closed when the test ends. */
export async function openSignInContext({
  db,
}: TestDatabase): Promise<Context & { readonly clock: TestClock }> {
  const log = pino({ level: "silent" });
  const desk = await createDeskCache(db, log);
  onTestFinished(() => desk.close());
  let now = testStart;
  const clock = {
    now: () => now,
    set: (instant: number) => {
      now = instant;
    },
  };
  return { database: db, desk, clock, random: () => 0, log };
}

export const usualApplication: AddApplicationCommand = {
  name: "Robot",
  scopes: ["write"],
  redirectUris: [],
  confidential: true,
  publicKey: null,
  systemUserLogin: null,
};

/** Registers a program and reads it back. */
export async function newApplication(
  context: Context,
  command: Partial<AddApplicationCommand> = {},
): Promise<AddedApplication & { readonly stored: Application }> {
  const added = await addApplication(context, { ...usualApplication, ...command });
  const stored = await findApplication(context, added.appToken);
  if (stored === null) throw new Error("the application was registered");
  return { ...added, stored };
}
