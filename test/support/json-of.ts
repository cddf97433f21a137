export type { JsonOf } from "../../src/contract/json-of.ts";
