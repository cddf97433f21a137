import { SignInWay } from "../../../contract/additions/sign-in-way.ts";
import { embedded, list } from "../../../contract/member.ts";
import { defineOpenRoute, type ResourceRoute } from "../resources/resource-route.ts";

const OPENID_START = "/login/openid/start";

/** What a page to sign in offers. */
export const signInWayResource: readonly ResourceRoute[] = [
  defineOpenRoute({
    method: "GET",
    path: "/api/counterfoil/v1/sign-in-ways",
    name: "SignInWays.List",
    tag: "Session",
    operationId: "SignInWays_List",
    summary: "Lists the ways in which users can sign in.",
    body: { kind: "none" },
    answer: { kind: "value", member: list(embedded(SignInWay)) },
    run: async ({ openid }) => [
      { Kind: "Password", Label: null, StartAddress: null },
      ...(openid === null
        ? []
        : [{ Kind: "OpenId", Label: openid.buttonLabel, StartAddress: OPENID_START }]),
    ],
  }),
];
