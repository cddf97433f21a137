import type { DatabaseCondition, DeskCondition } from "../storage/condition.ts";
import { describeBytes } from "./examine-machine.ts";
import { bad, good, warning, type Finding } from "./finding.ts";

export interface DatabaseFacts extends DatabaseCondition {
  /** Of this machine, in the same unit as the database's. */
  readonly ownSeconds: number;
  /** Connections that a server takes. */
  readonly poolSize: number;
}

/** Deadlines are told in whole seconds; more is a wrong clock somewhere. */
const CLOCK_APART_SECONDS = 2;
/** Every server keeps some connections besides its pool, for announcements. */
const CONNECTIONS_BESIDE = 4;

export function examineDatabase(facts: DatabaseFacts): readonly Finding[] {
  const { serverVersion, sizeBytes } = facts;
  const found = `PostgreSQL ${serverVersion}, ${describeBytes(sizeBytes)}`;
  return [
    good("database", found),
    examineDurability(facts),
    examineConnections(facts),
    examineClocks(facts),
  ];
}

function examineDurability({ fsync, synchronousCommit }: DatabaseFacts): Finding {
  const found = `fsync ${fsync ? "on" : "off"}, synchronous_commit ${synchronousCommit}`;
  if (!fsync) {
    return bad(
      "durability",
      found,
      "Set fsync = on: a power cut may destroy the database as it is.",
    );
  }
  return synchronousCommit === "off"
    ? bad(
        "durability",
        found,
        "Set synchronous_commit = on: saves that were answered may be lost as it is.",
      )
    : good("durability", found);
}

function examineConnections({ connectionsMax, connectionsUsed, poolSize }: DatabaseFacts): Finding {
  const found = `${connectionsUsed} of ${connectionsMax} used; a server takes ${poolSize + CONNECTIONS_BESIDE}`;
  return connectionsMax - connectionsUsed < poolSize + CONNECTIONS_BESIDE
    ? warning(
        "connections",
        found,
        "Raise max_connections, or lower --pool-size, before another server starts.",
      )
    : good("connections", found);
}

function examineClocks({ nowSeconds, ownSeconds }: DatabaseFacts): Finding {
  const apart = Math.abs(nowSeconds - ownSeconds);
  const found = `${apart.toFixed(1)} s between this machine and the database`;
  return apart > CLOCK_APART_SECONDS
    ? warning("clocks", found, "Set both clocks by NTP: deadlines are counted by this machine's.")
    : good("clocks", found);
}

/** The jobs run every minute; a queue that is older is worked off by nobody. */
const OVERDUE_SECONDS_MAX = 300;
const BACKLOG_MAX = 10_000;

/** What waits on the desk itself. */
export function examineDesk(facts: DeskCondition): readonly Finding[] {
  const { ticketCount, userCount } = facts;
  return [
    userCount === 0
      ? warning("users", "nobody can sign in", "Add somebody: counterfoil user add NAME.")
      : good("users", String(userCount)),
    good("tickets", String(ticketCount)),
    examineJobs(facts),
    examineMail(facts),
    examineWebhooks(facts),
    facts.searchBacklog > BACKLOG_MAX
      ? warning(
          "search",
          `${facts.searchBacklog} changes wait for the index`,
          "Let a server run: it writes the index by itself.",
        )
      : good("search", `${facts.searchBacklog} changes wait for the index`),
  ];
}

function examineJobs({ overdueSeconds }: DeskCondition): Finding {
  const minutes = Math.round(overdueSeconds / 60);
  return overdueSeconds > OVERDUE_SECONDS_MAX
    ? warning(
        "jobs",
        `a ticket has been due for ${minutes} min`,
        "Start a server: its jobs escalate and bring back tickets. If one runs, look for 'a job failed' in its log.",
      )
    : good("jobs", "nothing is overdue");
}

function examineMail({ outboxWaiting, hasSender }: DeskCondition): Finding {
  const found = `${outboxWaiting} messages wait to be sent`;
  return hasSender
    ? good("mail", found)
    : warning(
        "mail",
        `${found}; no sender is set`,
        "Set the address that the desk writes from (setting DefaultMail).",
      );
}

function examineWebhooks({ webhooksGivenUp, deliveriesWaiting }: DeskCondition): Finding {
  const found = `${deliveriesWaiting} deliveries wait`;
  return webhooksGivenUp > 0
    ? warning(
        "webhooks",
        `${found}; ${webhooksGivenUp} webhooks have failed too often`,
        "Mend their targets and make them active again, in the administration of the workspace.",
      )
    : good("webhooks", found);
}
