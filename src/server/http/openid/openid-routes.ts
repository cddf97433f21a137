import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { OpenIdRefused, type OpenIdProvider } from "../../openid/openid-provider.ts";
import { providerRequestOf } from "../../openid/provider-request-of.ts";
import { ProviderUnreachable } from "../../openid/provider-unreachable.ts";
import { openidTexts } from "../../texts/openid-texts.ts";
import { say } from "../../texts/text.ts";
import { findUserOfIdentity } from "../../usecases/openid/find-user-of-identity.ts";
import { expectBack, takeBack } from "../../usecases/openid/openid-sign-ins.ts";
import { originOf } from "../installation-of.ts";
import type { PageOptions } from "../pages/page-options.ts";
import { queryOf } from "../pages/read-forms.ts";
import { readParameters } from "../pages/read-parameters.ts";
import { sendErrorPage } from "../pages/send-error-page.ts";
import { clearShortCookie, readShortCookie, setShortCookie } from "../pages/short-cookie.ts";
import { beginSession } from "../session/begin-session.ts";
import { describeFailure } from "./describe-failure.ts";
import { readReturnPath } from "./read-return-path.ts";

type OpenIdRoutesOptions = Omit<PageOptions, "openid"> & { readonly openid: OpenIdProvider };

const CALLBACK = "/login/openid/callback";
/** Ties the way to the provider and back to one browser. */
const COOKIE = "so_openid";
const RETRY_AFTER_SECONDS = 30;

/** How users sign in at the provider: out through the one address, back in through the other. */
export function addOpenIdRoutes(pages: FastifyInstance, options: OpenIdRoutesOptions): void {
  pages.get("/login/openid/start", { config: { operation: "OpenId.Start" } }, (request, reply) =>
    orErrorPage(request, reply, () => start(request, reply, options)),
  );
  pages.get(CALLBACK, { config: { operation: "OpenId.Callback" } }, (request, reply) => {
    clearShortCookie(reply, COOKIE, options.settings);
    return orErrorPage(request, reply, () => finish(request, reply, options));
  });
}

async function start(
  request: FastifyRequest,
  reply: FastifyReply,
  { context, settings, openid }: OpenIdRoutesOptions,
): Promise<FastifyReply> {
  const parameters = readParameters(new URLSearchParams(queryOf(request)));
  const isFaulty = parameters.faulty.has("returnTo");
  const returnTo = isFaulty ? null : readReturnPath(parameters.get("returnTo"));
  if (returnTo === null) {
    const sentence = say(openidTexts.returnToExpected);
    return sendErrorPage(request, reply, { status: 400, sentence });
  }
  const redirectUri = `${originOf(request)}${CALLBACK}`;
  const secret = await expectBack(context, { redirectUri, returnTo });
  const address = await openid.addressFor(providerRequestOf(secret, redirectUri));
  setShortCookie(reply, { name: COOKIE, secret }, settings);
  return reply.code(302).header("location", address.href).send();
}

async function finish(
  request: FastifyRequest,
  reply: FastifyReply,
  { context, settings, openid }: OpenIdRoutesOptions,
): Promise<FastifyReply> {
  const secret = readShortCookie(request.headers, COOKIE);
  const expected = secret === undefined ? null : await takeBack(context, secret);
  if (secret === undefined || expected === null) {
    throw new OpenIdRefused("no such sign-in is expected back");
  }
  const { redirectUri, returnTo } = expected;
  const identity = await openid.identify(providerRequestOf(secret, redirectUri), queryOf(request));
  const caller = await findUserOfIdentity(context, identity);
  if ("reason" in caller) throw new OpenIdRefused(caller.reason);
  await beginSession(request, reply, { context, settings, caller });
  return reply.code(302).header("location", returnTo).send();
}

/**
 * People get one page whatever was wrong, so that nobody learns from it who is a user here. What it was
 * stands in the log.
 */
async function orErrorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const facts = { address: request.ip, reasons: describeFailure(error) };
    if (error instanceof OpenIdRefused) {
      request.log.warn(facts, "a sign-in by the OpenID provider failed");
      return sendErrorPage(request, reply, { status: 403, sentence: say(openidTexts.refused) });
    }
    if (!(error instanceof ProviderUnreachable)) throw error;
    request.log.error(facts, "the OpenID provider cannot be reached");
    void reply.header("retry-after", RETRY_AFTER_SECONDS);
    return sendErrorPage(request, reply, { status: 503, sentence: say(openidTexts.unreachable) });
  }
}
