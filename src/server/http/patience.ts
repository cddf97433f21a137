/** How long the server waits for slow clients before it closes their connection. */
export interface Patience {
  /** For all headers of a request. */
  readonly headersMs: number;
  /** For a whole request. */
  readonly requestMs: number;
  /** For the next request on a connection. */
  readonly keepAliveMs: number;
  /** How often it is looked for headers and requests that take too long. */
  readonly lookEveryMs: number;
}

export const usualPatience: Patience = {
  headersMs: 20_000,
  requestMs: 120_000,
  keepAliveMs: 72_000,
  lookEveryMs: 30_000,
};
