import type { AgentOperation } from "../agent-operation.ts";
import { findTicketsByTitleOrId } from "./find-tickets-by-title-or-id.ts";

/** What this server carries out of the CustomerService agent. */
export const customerServiceOperations: readonly AgentOperation[] = [findTicketsByTitleOrId];
