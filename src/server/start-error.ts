/** The server could not start although its configuration is right. The message says what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
}
