import { AccessToken } from "../../../contract/additions/access-token.ts";
import { AddedAccessToken } from "../../../contract/additions/added-access-token.ts";
import { embedded, int32, list, text } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import { addToken } from "../../usecases/tokens/add-token.ts";
import { listTokens } from "../../usecases/tokens/list-tokens.ts";
import { revokeToken } from "../../usecases/tokens/revoke-token.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";
import { presentToken } from "./present-token.ts";

const path = "/api/counterfoil/v1/tokens";
const tag = "Tokens";
const none = { kind: "none" } as const;

/** The access tokens of the caller, or of everybody for administrators. */
export const tokenResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    name: "Tokens.List",
    tag,
    operationId: "Tokens_List",
    summary: "Lists the access tokens of the caller, for administrators those of everybody.",
    body: none,
    answer: { kind: "value", member: list(embedded(AccessToken)) },
    run: async ({ context, caller }) => (await listTokens(context, caller)).map(presentToken),
  }),
  defineRoute({
    method: "POST",
    path,
    name: "Tokens.Add",
    tag,
    operationId: "Tokens_Add",
    summary: "Makes an access token with a name, scopes and a life in days. It is shown this once.",
    body: {
      kind: "arguments",
      members: { Name: text(), Scopes: list(text()), LifeDays: int32(), UserId: int32() },
    },
    bodyName: "wish",
    answer: { kind: "carrier", carrier: AddedAccessToken },
    answersSecret: true,
    run: async ({ context, caller, credential, settings: { contextIdentifier }, body }) => {
      const identity = { caller, credential };
      const { tokenId, token, expiresAt } = await addToken(context, identity, {
        name: body.Name ?? "",
        scopes: body.Scopes,
        lifeDays: body.LifeDays,
        userId: body.UserId,
        contextIdentifier,
      });
      return { TokenId: tokenId, Token: token, ExpiresAt: utcText(expiresAt) };
    },
  }),
  defineRoute({
    method: "DELETE",
    path: `${path}/{tokenId}`,
    name: "Tokens.Revoke",
    tag,
    operationId: "Tokens_Revoke",
    summary: "Revokes an access token at once.",
    pathParameters: { tokenId: { member: int32(), description: "Id of the token." } },
    body: none,
    answer: none,
    failures: ["notFound"],
    run: async ({ context, caller, recordId }) => {
      if (recordId > 0 && (await revokeToken(context, caller, recordId))) return;
      throw new AppError("notFound", say(credentialTexts.noSuchToken));
    },
  }),
];
