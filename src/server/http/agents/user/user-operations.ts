import type { AgentOperation } from "../agent-operation.ts";
import { createDefaultUser } from "./create-default-user.ts";
import { getAccessToken } from "./get-access-token.ts";
import { getUser } from "./get-user.ts";
import { getUserFromName } from "./get-user-from-name.ts";
import { saveUser } from "./save-user.ts";

/** Operations of the User agent. */
export const userOperations: readonly AgentOperation[] = [
  getAccessToken,
  createDefaultUser,
  saveUser,
  getUser,
  getUserFromName,
];
