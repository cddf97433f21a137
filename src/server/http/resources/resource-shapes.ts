import type { Carrier } from "../../../contract/carrier.ts";
import type { InputOfMember } from "../../../contract/input.ts";
import type { Member } from "../../../contract/member.ts";
import type { BodyDeclaration, BodyOf } from "../exchange/declaration.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";
import type { ReadUpload } from "../streams/read-upload.ts";

/** A part of the path or of the query string. */
export interface ResourceParameter<M extends Member = Member> {
  readonly member: M;
  /** One sentence for people. */
  readonly description: string;
}

/** By published name. Each may be left out. */
export type QueryParameters = Readonly<Record<string, ResourceParameter>>;

export type QueryOf<Q extends QueryParameters> = {
  readonly [N in keyof Q]: InputOfMember<Q[N]["member"]> | null;
};

/** How a request to a resource carries what it is about. */
export type ResourceBody =
  | BodyDeclaration
  /** A list of patch operations, or an object to merge, for the record at the address. */
  | { readonly kind: "patch"; readonly carrier: Carrier }
  /** The content of a file in any of several forms, taken as it arrives. */
  | { readonly kind: "content"; readonly mediaTypes: readonly [string, ...string[]] };

export type ResourceBodyOf<B extends ResourceBody> = B extends { kind: "patch" }
  ? BodyTree
  : B extends { kind: "content" }
    ? ReadUpload
    : B extends BodyDeclaration
      ? BodyOf<B>
      : never;
