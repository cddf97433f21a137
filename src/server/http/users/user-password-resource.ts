import { int32, text } from "../../../contract/member.ts";
import { setPassword } from "../../usecases/users/set-password.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

/** Far more than two passwords take. */
const PASSWORD_BYTES_MAX = 16 * 1024;

/** Passwords of users; what is set here is never told again. */
export const userPasswordResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "PUT",
    path: "/api/counterfoil/v1/users/{id}/password",
    name: "Users.SetPassword",
    tag: "Users",
    operationId: "Users_SetPassword",
    summary:
      "Gives a user a password, as a general administrator, or yourself a new one if you know the present one.",
    pathParameters: { id: { member: int32(), description: "Id of the user." } },
    body: { kind: "arguments", members: { Password: text(), CurrentPassword: text() } },
    bodyName: "passwords",
    bodyBytesMax: PASSWORD_BYTES_MAX,
    answer: { kind: "none" },
    failures: ["notFound", "throttled"],
    run: async ({ context, hasher, signIn, caller, credential, recordId, body, request }) =>
      setPassword(
        { context, hasher, signIn },
        { caller, credential },
        {
          userId: recordId,
          password: body.Password ?? "",
          currentPassword: body.CurrentPassword ?? "",
          address: request.ip,
        },
      ),
  }),
];
