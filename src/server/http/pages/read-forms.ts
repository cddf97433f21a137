import type { FastifyInstance, FastifyRequest } from "fastify";

const FORM = "application/x-www-form-urlencoded";

/** Makes the routes of this scope take forms. A body of any other kind is as good as none. */
export function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(FORM, { parseAs: "string" }, (_request, text, done) => {
    done(null, new URLSearchParams(text.toString()));
  });
  scope.addContentTypeParser("*", { parseAs: "string" }, (_request, _text, done) => {
    done(null, undefined);
  });
}

/** The form that a request carries; an empty one when there is none. */
export function formOf({ body }: FastifyRequest): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams();
}

/** What stands behind the question mark of a request's address. */
export function queryOf({ url }: Pick<FastifyRequest, "url">): string {
  const at = url.indexOf("?");
  return at < 0 ? "" : url.slice(at + 1);
}
