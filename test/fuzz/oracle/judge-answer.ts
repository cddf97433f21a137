import { SaxesParser } from "saxes";
import { errorKinds } from "../../../src/server/http/error-body.ts";
import type { FuzzAnswer, Outcome } from "../requests/send-request.ts";
import type { FuzzRequest } from "../requests/fuzz-request.ts";
import { CANARY } from "../values/arbitrary-text.ts";

/** In this order, the last one only where members failed. */
const errorMembers = [
  "Error",
  "ErrorType",
  "ErrorMessage",
  "Message",
  "MessageDetail",
  "ErrorSource",
  "OperationId",
  "ValidationErrors",
];

/** How the server refuses what Node finds fault with. */
const beforeThereIsARequest = [
  { status: 408, errorType: "ArgumentException" },
  { status: 431, errorType: "ArgumentException" },
] as const;

const MEMBER_DEPTH = 2;

/** What only comes out when something inside does. */
const internals =
  /\.[cm]?[jt]s:\d+|node_modules|\bat \w[\w.]* \(|\bselect\b.+\bfrom\b|\binsert into\b|violates|relation "|password_hash|\/src\/|\/tmp\/|ECONN|undefined is not|Cannot read prop/i;

/** What is wrong with the outcome of a request; null = nothing. */
export function judgeAnswer(
  request: FuzzRequest,
  outcome: Outcome,
  secrets: readonly string[],
): string | null {
  if ("silence" in outcome) return `no answer: ${outcome.silence}`;
  const { answer } = outcome;
  const { status, headers, body } = answer;
  if (status >= 500 && !(status === 501 && isDeclaredMissing(request))) return `status ${status}`;
  if (status === 401 && request.sender !== "stranger" && /\/agents\//i.test(request.target)) {
    return "somebody with a valid token was not known";
  }
  if (headers["x-operation-id"] === undefined) return "no X-Operation-Id";
  const text = body.toString();
  if (secrets.some((secret) => text.includes(secret))) return "a secret in the body";
  if (request.method === "HEAD" || status === 204 || status === 304) {
    return text === "" ? null : `a body with ${status}`;
  }
  return isSignInPage(request) ? judgePage(answer, text) : judgeBody(answer, text);
}

/**
 * What is declared to exist and not to be there everywhere: trying a call, choosing from a fixed list,
 * changing what a built-in list is, and having texts written.
 */
function isDeclaredMissing(request: FuzzRequest): boolean {
  const { headers, target } = request;
  return (
    /\/agents\/ai\/(?:translate|summarizetext|summarizeticket)/i.test(pathOf(request)) ||
    /\/list\/[^/]+(?:\/headings)?\/?$/i.test(pathOf(request)) ||
    headers.some(([name, value]) => name === "Prefer" && value.startsWith("dry-run")) ||
    /\/timezone\/?\?.*(?:\$|%24)(?:filter|orderby)(?:\[\]|%5b%5d)?=/i.test(target)
  );
}

/** What OAuth and OpenID Connect describe; people and programs are refused there in their own ways. */
function isSignInPage(request: FuzzRequest): boolean {
  return /\/login\/(?:common|openid|\.well-known)\//i.test(pathOf(request));
}

function pathOf({ target }: FuzzRequest): string {
  return (target.split("?")[0] ?? "").replaceAll(/%[2-7][\da-f]/gi, decodeURIComponent);
}

function judgePage(answer: FuzzAnswer, text: string): string | null {
  const { status, headers } = answer;
  if (status < 400) return null;
  if (internals.test(text)) return "internals in an error";
  if (headers["content-type"]?.startsWith("text/html") === true) return null;
  const members = memberTexts(parsedJson(text));
  const isOauthError = [...members.keys()].join() === "error,error_description";
  return isOauthError ? null : judgeBody(answer, text);
}

function judgeBody({ status, headers }: FuzzAnswer, text: string): string | null {
  // The bytes of a file are what somebody uploaded, under the type that he gave them.
  const disposition = headers["content-disposition"];
  if (status === 200 && disposition !== undefined) {
    return disposition.startsWith("attachment") ? null : "a file that a browser would show";
  }
  const [mediaType = ""] = headers["content-type"]?.split(";") ?? [];
  const isError = status >= 400;
  if (mediaType.endsWith("/json") || mediaType.endsWith("+json")) {
    const json = parsedJson(text);
    if (json === undefined) return "a body that is no JSON";
    return isError ? judgeError(memberTexts(json), text, { status, headers }) : null;
  }
  if (mediaType.endsWith("/xml")) {
    const elements = parsedXml(text);
    if (elements === null) return "a body that is no XML";
    return isError ? judgeError(elements, text, { status, headers }) : null;
  }
  return isError ? `an error as ${mediaType}` : null;
}

function judgeError(
  members: ReadonlyMap<string, string>,
  text: string,
  { status, headers }: Pick<FuzzAnswer, "status" | "headers">,
): string | null {
  const names = [...members.keys()];
  const expected = names.length === errorMembers.length ? errorMembers : errorMembers.slice(0, -1);
  if (names.join() !== expected.join()) return `an error with the members ${names.join()}`;
  const isKnown = [...Object.values(errorKinds), ...beforeThereIsARequest].some(
    (kind) => kind.status === status && kind.errorType === members.get("ErrorType"),
  );
  if (!isKnown) return `a ${status} of an unknown type`;
  if (members.get("OperationId") !== headers["x-operation-id"]) return "another OperationId";
  if (members.get("Message") !== members.get("ErrorMessage")) return "two different messages";
  if (text.includes(CANARY)) return "an error that repeats what was sent";
  return internals.test(text) ? "internals in an error" : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberTexts(json: unknown): ReadonlyMap<string, string> {
  const members = Object.entries((json ?? {}) as Readonly<Record<string, unknown>>);
  return new Map(
    members.map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}

/** The texts of the root's children; null when the document is not well-formed. */
function parsedXml(text: string): ReadonlyMap<string, string> | null {
  const members = new Map<string, string>();
  const path: string[] = [];
  let failed = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => {
    failed = true;
  });
  parser.on("opentag", ({ name }) => {
    path.push(name);
    if (path.length === MEMBER_DEPTH) members.set(name, "");
  });
  parser.on("text", (content) => {
    const [, member] = path;
    if (path.length === MEMBER_DEPTH && member !== undefined) members.set(member, content);
  });
  parser.on("closetag", () => void path.pop());
  parser.write(text).close();
  return failed ? null : members;
}
