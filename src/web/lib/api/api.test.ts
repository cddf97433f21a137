import { describe, expect, it } from "vitest";
import { createApi } from "./api.ts";
import { ApiError } from "./api-error.ts";

function serve(answer: () => Response | Promise<Response>) {
  const requests: Request[] = [];
  const api = createApi({
    pageBase: "http://desk.test/Default/app/",
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return answer();
    },
    cookies: () => "a=b; XSRF-TOKEN=secret; c=d",
    language: () => "nb-NO",
  });
  return { api, requests };
}

const failure = (status: number, body: unknown): Response => Response.json(body, { status });

describe("a call of the API", () => {
  it("goes beside the page, in the reader's language, with the token of the page", async () => {
    const { api, requests } = serve(() => Response.json([1]));
    expect(await api.agent("Ticket/GetTickets", { TicketIds: [1] })).toEqual([1]);
    const [request] = requests;
    expect(request?.url).toBe("http://desk.test/Default/api/v1/Agents/Ticket/GetTickets");
    expect(request?.method).toBe("POST");
    expect(request?.headers.get("x-xsrf-token")).toBe("secret");
    expect(request?.headers.get("so-language")).toBe("nb-NO");
    expect(request?.headers.get("so-timezone")).toBe("UTC,includeTZOffset");
    expect(await request?.json()).toEqual({ TicketIds: [1] });
  });

  it("leaves out what is not asked for and tells the version of a record", async () => {
    const { api, requests } = serve(() => Response.json({}, { headers: { etag: '"5-1"' } }));
    const { tag } = await api.call("v1/Ticket/5", { query: { $select: "Title", fk: undefined } });
    expect(tag).toBe('"5-1"');
    expect(requests[0]?.url).toBe("http://desk.test/Default/api/v1/Ticket/5?%24select=Title");
  });

  it("says of a refusal what is wrong with which member", async () => {
    const { api } = serve(() =>
      failure(400, {
        ErrorType: "SoValidationException",
        ErrorMessage: "The ticket is faulty.",
        OperationId: "abc",
        ValidationErrors: { Title: "Too long.", other: 5 },
      }),
    );
    const error = await api.call("v1/Ticket").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 400,
      kind: "SoValidationException",
      message: "The ticket is faulty.",
      operationId: "abc",
      faults: new Map([["Title", "Too long."]]),
    });
  });

  it("makes an error of an answer that is none of ours", async () => {
    const { api } = serve(
      () => new Response("<h1>Bad gateway</h1>", { status: 502, statusText: "Bad Gateway" }),
    );
    await expect(api.call("v1/Ticket")).rejects.toMatchObject({
      status: 502,
      message: "Bad Gateway",
    });
  });

  it("tells that the session has ended, once for each refusal", async () => {
    const { api } = serve(() => failure(401, {}));
    let ended = 0;
    const stop = api.onSessionEnded(() => (ended += 1));
    await expect(api.call("v1/Ticket")).rejects.toMatchObject({ status: 401 });
    stop();
    await expect(api.call("v1/Ticket")).rejects.toMatchObject({ status: 401 });
    expect(ended).toBe(1);
  });

  it("knows a silent network, and lets a call that was given up go", async () => {
    const { api } = serve(() => Promise.reject(new TypeError("network")));
    await expect(api.call("v1/Ticket")).rejects.toMatchObject({ status: 0, kind: "Offline" });
    const signal = AbortSignal.abort(new Error("given up"));
    await expect(api.call("v1/Ticket", { signal })).rejects.not.toBeInstanceOf(ApiError);
  });
});
