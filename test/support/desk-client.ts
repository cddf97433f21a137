import { Agent, request } from "node:http";

/** Calls one server on one connection, as one user. */
export interface DeskClient {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
  /** Closes the connection. */
  end(): void;
}

/** Answers other than 2xx throw. */
export function createDeskClient(url: string, authorization: string): DeskClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = async (method: "GET" | "POST", path: string, body?: object): Promise<unknown> => {
    const text = body === undefined ? null : JSON.stringify(body);
    const answer = await send({ url: new URL(path, url), method, agent, authorization, text });
    return answer === "" ? null : JSON.parse(answer);
  };
  return {
    get: async <Answer>(path: string) => (await call("GET", path)) as Answer,
    post: async <Answer>(path: string, body: object) => (await call("POST", path, body)) as Answer,
    end: () => agent.destroy(),
  };
}

interface Sending {
  readonly url: URL;
  readonly method: string;
  readonly agent: Agent;
  readonly authorization: string;
  readonly text: string | null;
}

function send({ url, method, agent, authorization, text }: Sending): Promise<string> {
  const headers = {
    authorization,
    accept: "application/json",
    ...(text === null ? {} : { "content-type": "application/json" }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const answer = Buffer.concat(chunks).toString();
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(answer);
        else reject(new Error(`${method} ${url.pathname} was answered ${statusCode}: ${answer}`));
      });
    });
    sent.on("error", reject);
    sent.end(text ?? undefined);
  });
}
