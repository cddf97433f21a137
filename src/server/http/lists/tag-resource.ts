import { int32 } from "../../../contract/member.ts";
import { mergeTags } from "../../usecases/lists/merge-tags.ts";
import { readPathId } from "../resources/read-record-id.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { orListError } from "./list-error.ts";

/** What can be done to tags beside the published operations of lists. */
export const tagResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "POST",
    path: "/api/counterfoil/v1/tags/{tagId}/merge-into/{intoTagId}",
    tag: "Tags",
    name: "Tags.MergeInto",
    operationId: "Tags_MergeInto",
    summary: "Gives every ticket of a tag another one, and marks the first as deleted.",
    pathParameters: {
      tagId: { member: int32(), description: "Id of the tag that goes." },
      intoTagId: { member: int32(), description: "Id of the tag that stays." },
    },
    body: { kind: "none" },
    answer: { kind: "none" },
    failures: ["notFound"],
    run: ({ context, caller, path }) => {
      const merge = { fromId: readPathId(path, "tagId"), toId: readPathId(path, "intoTagId") };
      return orListError(mergeTags(context, caller, merge), { toId: "intoTagId" });
    },
  }),
];
