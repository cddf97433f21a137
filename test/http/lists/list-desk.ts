import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { CallOptions, TestAnswer, TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";

/** A row of any list, or why there is none; the test knows which. */
export type RowJson = Readonly<Record<string, unknown>> & ErrorBody;

/** Short ways to what tests of lists do over and over. */
export function listDesk(api: TestApi, database: TestDatabase) {
  const call = <Json = RowJson>(
    operation: string,
    body?: unknown,
    options: Omit<CallOptions, "body" | "agent"> = {},
  ): Promise<TestAnswer<Json>> => api.call<Json>(operation, { agent: "List", body, ...options });

  return {
    call,
    /** Which members were refused. */
    faultsOf: async (operation: string, body: unknown): Promise<readonly string[]> => {
      const { status, json } = await call(operation, body);
      if (status !== 400) throw new Error(`${operation} was answered ${status}`);
      return Object.keys(json.ValidationErrors ?? {}).sort();
    },
    createTicket: async (wishes: object = {}): Promise<number> => {
      const { status, json } = await api.call("SaveTicketEntity", {
        body: { Title: "Listed", ...wishes },
      });
      if (status !== 200) throw new Error(`the ticket was refused: ${json.ErrorMessage}`);
      return json.TicketId;
    },
    ticket: async (ticketId: number) => {
      return (await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`)).json;
    },
    rows: async <Row extends object>(sql: string): Promise<Row[]> => {
      return (await database.db.query<Row>(sql)).rows;
    },
  };
}

/** The id of an answered row, by the name that its list has for it. */
export const idIn = ({ json }: { readonly json: RowJson }, name: string): number =>
  Number(json[name]);
