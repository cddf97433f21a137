import type { Logger } from "pino";
import { createPasswordHasher } from "../../../src/server/auth/password-hasher.ts";
import type { Context } from "../../../src/server/context.ts";
import type { Database } from "../../../src/server/storage/database.ts";
import { addUser } from "../../../src/server/usecases/add-user.ts";
import { recordSaves, type SaveRecording } from "./record-saves.ts";
import { createBody, updateBody, type NamedIds } from "./save-bodies.ts";
import { callSave, createSaveApi, type SaveApi } from "./save-api.ts";
import { seedDesk, seedMessages } from "./seed-desk.ts";

export type Operation = "create" | "update";

export interface PreparedDesk {
  /** The Authorization header of an administrator. */
  readonly authorization: string;
  readonly ids: NamedIds;
  /** Existing tickets to be changed. None of the recorded updates touches them. */
  readonly ticketIds: readonly number[];
  /** What saves of each kind send to the database. */
  readonly recordings: Readonly<Record<Operation, readonly SaveRecording[]>>;
}

const TICKETS = 1500;
const RECORDED_TICKETS = 500;
const SAVES_AT_A_TIME = 8;
const LOGIN = "bench";
const PASSWORD = "measure twice";

/** Fills an empty database with a desk and tickets, and records what saving them sends. */
export async function prepareDesk(database: Database, log: Logger): Promise<PreparedDesk> {
  await seedDesk(database);
  const ids = await findNamedIds(database);
  const authorization = `Basic ${btoa(`${LOGIN}:${PASSWORD}`)}`;
  const recorder = recordSaves(database);
  const wrap = (context: Context): Context => ({ ...context, database: recorder.database });
  const api = await createSaveApi({ database, log, authorization, wrap });
  try {
    await addAdministrator(api.context);
    recorder.take(); // the administrator
    const made = await saveAll(api, TICKETS, (n) => createBody(n, ids));
    const create = recorder.take();
    await seedMessages(database);
    const recordedIds = made.slice(0, RECORDED_TICKETS);
    await saveAll(api, 2 * RECORDED_TICKETS, (n) => updateBody(n, recordedIds));
    const update = recorder.take();
    const ticketIds = made.slice(RECORDED_TICKETS);
    return { authorization, ids, ticketIds, recordings: { create, update } };
  } finally {
    await api.close();
  }
}

async function addAdministrator({ database, desk, clock }: Context): Promise<void> {
  const { roles, version } = desk.current();
  await addUser(
    { database, roles: roles.values(), hasher: createPasswordHasher(), clock },
    { loginName: LOGIN, fullName: "Bench", roleName: "Administrator", password: PASSWORD },
  );
  await desk.refreshIfOlderThan(version + 1);
}

export async function findNamedIds(database: Database): Promise<NamedIds> {
  const { rows } = await database.query<{ [Name in keyof NamedIds]: number[] }>(`
    select array(select category_id from category where name like 'Area%') as "categoryIds",
           array(select priority_id from priority) as "priorityIds",
           array(select person_id from person) as "personIds",
           array(select tag_id from tag) as "tagIds"`);
  const [ids] = rows;
  if (ids === undefined) throw new Error("the desk was not seeded");
  return ids;
}

/** Saves `count` bodies, a few at a time, and returns the ids of the tickets in their order. */
async function saveAll(
  api: SaveApi,
  count: number,
  bodyOf: (n: number) => string,
): Promise<number[]> {
  const ticketIds: number[] = [];
  let next = 0;
  const saveSome = async (): Promise<void> => {
    while (next < count) {
      const n = next;
      next += 1;
      const answer = JSON.parse(await callSave(api, bodyOf(n))) as { TicketId: number };
      ticketIds[n] = answer.TicketId;
    }
  };
  await Promise.all(Array.from({ length: SAVES_AT_A_TIME }, saveSome));
  return ticketIds;
}
