import { loadDemoData } from "../../src/server/demo/load-demo-data.ts";
import { demoAdministrator, demoPassword } from "../../src/server/demo/catalogue/users.ts";
import { indexSome } from "../../src/server/usecases/search/index-tickets.ts";
import { startDesk, type StartedDesk } from "../e2e/support/start-desk.ts";
import { fillAdministration } from "./fill-administration.ts";
import type { NamedOnScreens } from "./screen.ts";

/** A desk with demo data, and what screens name of it. */
export interface DemoDesk extends StartedDesk, NamedOnScreens {
  readonly credentials: Readonly<Record<"administrator" | "agent" | "reader", string>>;
}

/** 2026-03-04T10:12:00Z, a Wednesday in the middle of the morning: pictures do not change by the day. */
const START = 1_772_619_120;
const SEED = 839;

export async function openDemoDesk(
  onProgress: (done: number, total: number, label: string) => void,
): Promise<DemoDesk> {
  const desk = await startDesk(START);
  try {
    await loadDemoData(desk.context, { seed: SEED, onProgress });
    while (await indexSome(desk.context));
    const administrator = `${demoAdministrator.login}:${demoAdministrator.password}`;
    await fillAdministration(desk, administrator);
    return {
      ...desk,
      credentials: {
        administrator,
        agent: `olek:${demoPassword}`,
        reader: `grha:${demoPassword}`,
      },
      ticketId: await findTicket(desk),
    };
  } catch (error) {
    await desk.close();
    throw error;
  }
}

/** The newest open one of the few with most to read that has a note and English words. */
async function findTicket({ context }: StartedDesk): Promise<number> {
  const { rows } = await context.database.query<{ id: number }>(`
    select t.ticket_id as id
      from ticket t join message m on m.ticket_id = t.ticket_id
     where t.base_status = 1 and t.message_count between 3 and 6
     group by t.ticket_id
    having bool_or(m.security_level = 1 and m.person_id is null) and bool_or(m.language = 'en')
     order by t.ticket_id desc limit 1`);
  const [row] = rows;
  if (row === undefined) throw new Error("the demo desk has no ticket that suits a picture");
  return row.id;
}
