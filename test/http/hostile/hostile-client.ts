import { connect } from "node:net";
import { traceOfWrites } from "../../fuzz/oracle/trace-of-writes.ts";
import { tablesWritten } from "../../support/table-traces.ts";
import type { TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";

export const SAVE = "/api/v1/Agents/Ticket/SaveTicketEntity";

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HostileClient {
  /** Lines of a request up to the blank one, signed by the administrator. */
  head(method: string, target: string, headers?: readonly string[]): string;
  /** Writes parts one after the other; resolves with what came back before the connection ended. */
  exchange(...parts: readonly (string | Uint8Array)[]): Promise<readonly RawAnswer[]>;
  /** Sends a body to an address as the administrator. */
  post(body: string | Uint8Array, options?: PostOptions): Promise<RawAnswer>;
  /** Does something that must store nothing and keep nobody else from being served; else throws. */
  withoutEffect<Result>(run: () => Promise<Result>): Promise<Result>;
}

export interface PostOptions {
  /** Default: JSON. */
  readonly type?: string;
  /** Default: the save of a ticket. */
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function hostileClient(api: TestApi, database: TestDatabase): HostileClient {
  const authorization = (): string => `Basic ${btoa(api.administrator)}`;
  return {
    head: (method, target, headers = []) =>
      [
        `${method} ${target} HTTP/1.1`,
        "Host: desk.example",
        `Authorization: ${authorization()}`,
        ...headers,
        "\r\n",
      ].join("\r\n"),
    exchange: (...parts) => exchange(Number(new URL(api.url).port), parts),
    async post(body, { type = "application/json", target = SAVE, headers = {} } = {}) {
      const response = await fetch(`${api.url}${target}`, {
        method: "POST",
        headers: { authorization: authorization(), "content-type": type, ...headers },
        body,
      });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      };
    },
    async withoutEffect(run) {
      await api.call("CreateDefaultTicketEntity"); // the first sign-in of all leaves a trace
      const before = await traceOfWrites(database.db);
      const result = await run();
      const ready = await fetch(`${api.url}/health/ready`);
      const next = await api.call("CreateDefaultTicketEntity");
      if (ready.status !== 200 || next.status !== 200) throw new Error("nobody else is served");
      const changed = tablesWritten(before, await traceOfWrites(database.db));
      if (changed.length > 0) throw new Error(`something was stored in ${changed.join(", ")}`);
      return result;
    },
  };
}

function exchange(
  port: number,
  parts: readonly (string | Uint8Array)[],
): Promise<readonly RawAnswer[]> {
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(port, "127.0.0.1", () => {
      for (const part of parts) socket.write(part);
    });
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      received += chunk;
    });
    // A server that refuses need not read to the end, and what is unread resets the connection.
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
    });
    socket.once("close", () => resolve(answersIn(received)));
  });
}

/** Takes apart what came over one connection. */
function answersIn(received: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = received; rest !== "";) {
    const headEnd = rest.indexOf("\r\n\r\n");
    if (headEnd === -1) throw new Error(`no answer: ${rest}`);
    const [statusLine = "", ...lines] = rest.slice(0, headEnd).split("\r\n");
    const headers = Object.fromEntries(
      lines.map((line) => {
        const [name = "", ...value] = line.split(": ");
        return [name.toLowerCase(), value.join(": ")];
      }),
    );
    const status = Number(statusLine.split(" ")[1]);
    const bodyEnd = headEnd + 4 + (status < 200 ? 0 : Number(headers["content-length"] ?? 0));
    answers.push({ status, headers, body: rest.slice(headEnd + 4, bodyEnd) });
    rest = rest.slice(bodyEnd);
  }
  return answers;
}

const SECRETS_OF_THE_HOUSE = /node_modules|\.[jt]s:\d|\bselect\b|\/src\/|etc\/passwd/i;

/** What {@link refusalOf} a connection is that was closed without a word. */
export const NO_ANSWER = "no answer";

const members = ["Error", "ErrorType", "ErrorMessage", "Message", "MessageDetail"];

/** The status of a refusal in the published shape and in neutral words; of any other answer, its text. */
export function refusalOf(answer: RawAnswer | undefined): number | string {
  if (answer === undefined) return NO_ANSWER;
  const { status, headers, body } = answer;
  const told = JSON.parse(body === "" ? "null" : body) as Readonly<Record<string, unknown>> | null;
  const isComplete =
    members.every((name, place) => Object.keys(told ?? {})[place] === name) &&
    told?.["Error"] === true &&
    told["Message"] === told["ErrorMessage"] &&
    told["OperationId"] === headers["x-operation-id"] &&
    /\w.*\.$/s.test(String(told["Message"]));
  return isComplete && !SECRETS_OF_THE_HOUSE.test(body) ? status : `${status} ${body}`;
}
