import type { GivenCookies } from "./session-cookies.ts";

/** An answer that signs a browser in or out beside what it says. */
export class AnswerWithCookies<Value> {
  readonly value: Value;
  /** Null = the browser is to forget those that it has. */
  readonly cookies: GivenCookies | null;

  constructor(value: Value, cookies: GivenCookies | null) {
    this.value = value;
    this.cookies = cookies;
  }
}
