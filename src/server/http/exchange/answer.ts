import type { FastifyReply } from "fastify";

/** An answer in full. Made before it is sent, so that it can be kept and sent again. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty = there is none. */
  readonly body: string;
}

export function sendAnswer(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  const begun = reply.code(status).headers({ ...headers, ...varyOf(reply, headers) });
  return body === "" ? begun.send() : begun.send(body);
}

/** Something around the call may have said already what its answer varies with. */
function varyOf(reply: FastifyReply, { vary }: Answer["headers"]): { readonly vary?: string } {
  const said = reply.getHeader("vary");
  return vary === undefined || said === undefined ? {} : { vary: `${String(said)}, ${vary}` };
}
