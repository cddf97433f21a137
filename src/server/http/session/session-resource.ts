import { SessionTicket } from "../../../contract/additions/session-ticket.ts";
import { Session } from "../../../contract/additions/session.ts";
import { text } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import { signOut } from "../../usecases/sessions/sign-out.ts";
import { issueLoginTicket } from "../../usecases/tokens/issue-login-ticket.ts";
import { defineOpenRoute, defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { AnswerWithCookies } from "./answer-with-cookies.ts";
import { replaceSession } from "./begin-session.ts";
import { findCallerByPassword } from "./find-caller-by-password.ts";
import { presentSession, utcText } from "./present-session.ts";
import { requireSameOrigin } from "./require-same-origin.ts";

const path = "/api/v1/Session";
const tag = "Session";
const none = { kind: "none" } as const;
const session = { kind: "carrier", carrier: Session } as const;
/** Far more than a name and a password take. */
const LOGIN_BYTES_MAX = 16 * 1024;

/** How browsers sign in and out, and programs get a ticket. */
export const sessionResource: readonly ResourceRoute[] = [
  defineOpenRoute({
    method: "POST",
    path,
    name: "Session.SignIn",
    tag,
    operationId: "Session_SignIn",
    summary:
      "Signs a browser in: the answer sets its cookies and names the token for X-XSRF-TOKEN.",
    admit: requireSameOrigin,
    bodyBytesMax: LOGIN_BYTES_MAX,
    body: { kind: "arguments", members: { Username: text(), Password: text() } },
    answer: session,
    answersSecret: true,
    failures: ["unauthenticated", "forbidden", "throttled"],
    run: async (call) => {
      const { context, request, settings } = call;
      const caller = await findCallerByPassword(call);
      const started = await replaceSession(request, context, caller);
      const { secret: sessionSecret, xsrfToken, validUntil } = started;
      const { contextIdentifier } = settings;
      const told = presentSession(caller, { contextIdentifier, xsrfToken, validUntil });
      return new AnswerWithCookies(told, { sessionSecret, xsrfToken });
    },
  }),
  defineRoute({
    method: "GET",
    path,
    name: "Session.Get",
    tag,
    operationId: "Session_Get",
    summary: "Tells who is signed in. The cookie of a session is enough to ask.",
    withoutXsrfToken: true,
    body: none,
    answer: session,
    run: async ({ caller, credential, settings: { contextIdentifier } }) => {
      const { session: current, validUntil } = credential;
      const xsrfToken = current?.xsrfToken ?? null;
      const told = presentSession(caller, { contextIdentifier, xsrfToken, validUntil });
      return xsrfToken === null ? told : new AnswerWithCookies(told, { xsrfToken });
    },
  }),
  defineRoute({
    method: "DELETE",
    path,
    name: "Session.SignOut",
    tag,
    operationId: "Session_SignOut",
    summary: "Signs a browser out, and ends the tickets and tokens that were made in its session.",
    scope: "read",
    body: none,
    answer: none,
    run: async ({ context, credential }) => {
      await signOut(context, credential);
      return new AnswerWithCookies(undefined, null);
    },
  }),
  defineRoute({
    method: "POST",
    path: `${path}/Ticket`,
    name: "Session.Ticket",
    tag,
    operationId: "Session_CreateTicket",
    summary:
      "Makes a ticket, to be sent as SoTicket. It allows what the credentials of this call do.",
    scope: "read",
    body: none,
    answer: { kind: "carrier", carrier: SessionTicket },
    answersSecret: true,
    run: async ({ context, caller, credential, settings: { contextIdentifier } }) => {
      if (credential.kind === "ticket") {
        throw new AppError("forbidden", say(credentialTexts.ticketFromTicket));
      }
      const { scopes, applicationId, origin } = credential;
      const { userId } = caller.user;
      const wish = { userId, scopes, applicationId, origin, contextIdentifier };
      const { ticket, validUntil } = await issueLoginTicket(context, wish);
      return { Ticket: ticket, ValidUntil: utcText(validUntil) };
    },
  }),
];
