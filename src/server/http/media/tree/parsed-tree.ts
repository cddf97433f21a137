import type { BodyTree } from "./body-tree.ts";
import type { Malformed } from "./problem.ts";

/** What a parser makes of a body's text, whatever it is written in. */
export type ParsedTree =
  | { readonly ok: true; readonly tree: BodyTree }
  | { readonly ok: false; readonly malformed: Malformed };
