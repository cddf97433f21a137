import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { workspaceTexts } from "../../texts/workspace-texts.ts";
import { html } from "../pages/html.ts";
import { tenantPrefixOf } from "../tenant/tenant-prefix.ts";
import { readWorkspaceFiles, type WorkspaceFile } from "./workspace-files.ts";

/**
 * Scripts and styles come from here alone, and nothing is evaluated. Bodies of messages are shown in
 * frames that run no scripts and take this policy over: they bring style attributes, and pictures that
 * were loaded with the rights of the caller.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

const YEAR_SECONDS = 31_536_000;

/** The workspace of agents: one page for all of its addresses, and what the page is made of. */
export function addWorkspaceRoutes(pages: FastifyInstance): void {
  const files = readWorkspaceFiles();
  pages.get("/", (request, reply) => reply.redirect(`${tenantPrefixOf(request)}/app/`));
  pages.get("/app", (request, reply) => sendPage(request, reply));
  pages.get<{ Params: { "*": string } }>("/app/*", (request, reply) => {
    const path = request.params["*"];
    const asset = files?.assets.get(path);
    if (asset !== undefined) return sendAsset(request, reply, asset);
    if (path.startsWith("assets/")) throw new AppError("notFound", say(workspaceTexts.noAsset));
    return sendPage(request, reply);
  });

  function sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (files === null) throw new AppError("unavailable", say(workspaceTexts.notBuilt));
    const base = html`<base href="${tenantPrefixOf(request)}/app/" />`;
    return reply
      .header("content-type", "text/html; charset=utf-8")
      .header("content-security-policy", policy)
      .header("cross-origin-opener-policy", "same-origin")
      .header("referrer-policy", "same-origin")
      .header("cache-control", "no-cache")
      .send(files.page.replace(/<base [^>]*>/, () => base.markup));
  }
}

/** Its name says what is in it, so browsers may keep it for as long as they like. */
function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  { mediaType, plain, br, gzip }: WorkspaceFile,
): FastifyReply {
  const accepted = request.headers["accept-encoding"]?.toString() ?? "";
  const [coding, content] =
    br !== null && /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(accepted)
      ? (["br", br] as const)
      : gzip !== null && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\b)/.test(accepted)
        ? (["gzip", gzip] as const)
        : ([null, plain] as const);
  void reply
    .header("content-type", mediaType)
    .header("vary", "accept-encoding")
    .header("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`);
  if (coding !== null) void reply.header("content-encoding", coding);
  return reply.send(content);
}
