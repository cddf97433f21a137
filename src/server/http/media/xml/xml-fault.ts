import type { Malformed } from "../tree/problem.ts";

/** Faults of which there is a place in a text of lines. */
type XmlFaultCode = Extract<Malformed, { readonly line: number }>["code"];

/** Why an XML body cannot be read, and at which UTF-16 unit of its text. */
export class XmlFault extends Error {
  readonly code: XmlFaultCode;
  readonly position: number;

  constructor(code: XmlFaultCode, position: number) {
    super(code);
    this.code = code;
    this.position = position;
  }
}
