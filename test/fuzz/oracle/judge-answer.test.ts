import { describe, expect, it } from "vitest";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import type { FuzzAnswer } from "../requests/send-request.ts";
import { judgeAnswer } from "./judge-answer.ts";

const request: FuzzRequest = {
  sender: "agent",
  method: "POST",
  target: "/api/v1/Agents/Ticket/GetTicket?ticketId=1",
  headers: [],
  body: null,
};
const error = {
  Error: true,
  ErrorType: "ArgumentException",
  ErrorMessage: "Sentence.",
  Message: "Sentence.",
  MessageDetail: null,
  ErrorSource: null,
  OperationId: "id",
};
const asXml = (members: object): string =>
  `<Error>${Object.entries(members)
    .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
    .join("")}</Error>`;

const answer = (status: number, body: string, headers: FuzzAnswer["headers"] = {}): FuzzAnswer => ({
  status,
  headers: {
    "x-operation-id": "id",
    "content-type": "application/json; charset=utf-8",
    ...headers,
  },
  body: Buffer.from(body),
  durationMs: 1,
});
const judge = (given: FuzzAnswer, asked: Partial<FuzzRequest> = {}) =>
  judgeAnswer({ ...request, ...asked }, { answer: given }, ["hidden"]);

const refused = (members: object = {}) => answer(400, JSON.stringify({ ...error, ...members }));
const xml = { "content-type": "application/xml; charset=utf-8" };

describe("an answer that a client may get", () => {
  it.each([
    ["a value", answer(200, "null")],
    ["nothing", answer(204, "")],
    ["a refusal", refused()],
    ["a refusal of members", refused({ ValidationErrors: { toString: "Sentence." } })],
    ["a refusal in XML", answer(400, asXml(error), xml)],
    ["a document", answer(200, "<TicketEntity/>", xml)],
    ["a page", answer(200, "<p>", { "content-type": "text/html" })],
    ["a file", answer(200, "{", { "content-disposition": "attachment" })],
  ])("is %s", (_what, given) => {
    expect(judge(given)).toBeNull();
  });

  it("is that a call cannot be tried, if it was to be tried", () => {
    const given = answer(501, JSON.stringify({ ...error, ErrorType: "NotSupportedException" }));
    expect(judge(given, { headers: [["Prefer", "dry-run"]] })).toBeNull();
    expect(judge(given, { target: "/api/v1/TimeZone?$top=1&%24orderBy=name" })).toBeNull();
    expect(judge(given, { target: "/api/v1/List/TicketType/%48eadings/" })).toBeNull();
    expect(judge(given, { target: "/api/v1/List/TicketType/Items" })).toBe("status 501");
    expect(judge(given, { target: "/api/v1/Agents/AI/Translate" })).toBeNull();
    expect(judge(given, { target: "/api/v1/Agents/AI/GuessCategory" })).toBe("status 501");
    expect(judge(given)).toBe("status 501");
  });
});

describe("a refusal where people and programs sign in", () => {
  const target = "/Default/LOGIN/c%6fmmon/oauth/tokens?a=b";
  const oauth = '{"error":"invalid_request","error_description":"Sentence."}';
  it.each([
    ["as OAuth describes it", answer(400, oauth), "nothing"],
    ["a page", answer(400, "<p>", { "content-type": "text/html; charset=utf-8" }), "nothing"],
    ["the published one", refused(), "nothing"],
    ["another", answer(400, '{"error":"invalid_request"}'), "the members error"],
    [
      "a page with a stack",
      answer(400, "at run (/a/b.ts:7)", { "content-type": "text/html" }),
      "internals",
    ],
    ["a fault", answer(500, oauth), "status 500"],
  ])("may be %s or not", (_what, given, problem) => {
    expect(judge(given, { target }) ?? "nothing").toContain(problem);
  });

  it("is nowhere else as OAuth describes it", () => {
    expect(judge(answer(400, oauth))).toContain("the members error");
  });
});

describe("an answer that no client should get", () => {
  it.each([
    ["a fault", answer(500, JSON.stringify(error)), "status 500"],
    ["unavailable", answer(503, JSON.stringify(error)), "status 503"],
    ["a lost sign-in", answer(401, JSON.stringify(error)), "not known"],
    ["no id", answer(200, "1", { "x-operation-id": undefined }), "X-Operation-Id"],
    ["no JSON", answer(200, "{"), "no JSON"],
    ["nothing", answer(200, ""), "no JSON"],
    ["no XML", answer(200, "<a>", xml), "no XML"],
    ["JSON as XML", answer(200, "{}", xml), "no XML"],
    ["something with 204", answer(204, "1"), "a body with 204"],
    ["a secret", answer(200, '"hidden"'), "a secret"],
    ["a plain error", answer(400, "no", { "content-type": "text/plain" }), "text/plain"],
    ["a short error", answer(400, '{"Error":true}'), "the members Error"],
    ["another type of error", refused({ ErrorType: "SoSystemException" }), "unknown type"],
    ["another id", refused({ OperationId: "other" }), "OperationId"],
    ["two messages", refused({ Message: "Other." }), "two different messages"],
    ["what was sent", refused({ ErrorMessage: "Kanari7 1", Message: "Kanari7 1" }), "repeats"],
    [
      "a stack",
      refused({ ErrorMessage: "at run (/a/b.ts:7)", Message: "at run (/a/b.ts:7)" }),
      "internals",
    ],
    [
      "a statement",
      refused({ ErrorMessage: "select 1 from x", Message: "select 1 from x" }),
      "internals",
    ],
    ["a file that is shown", answer(200, "", { "content-disposition": "inline" }), "browser"],
  ])("is %s", (_what, given, problem) => {
    expect(judge(given)).toContain(problem);
  });

  it("is none at all", () => {
    expect(judgeAnswer(request, { silence: "no answer" }, [])).toContain("no answer");
  });
});
