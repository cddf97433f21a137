import { decideHints, isWithinTimeframe } from "../../../domain/hints/decide-hints.ts";
import type { HintSettings } from "../../../domain/hints/hint-settings.ts";
import type { Context } from "../../context.ts";
import {
  commitHints,
  commitNoHints,
  lockTicketWithMessage,
} from "../../storage/hints/store-hints.ts";
import {
  claimMessages,
  giveUpMessages,
  type ClaimedMessage,
} from "../../storage/hints/waiting-analyses.ts";
import { listMessageFacts } from "../../storage/messages/list-message-facts.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { analyseText } from "./analyse-text.ts";
import { textOfMessage } from "./text-of-message.ts";

/** How long nobody else analyses what is being analysed, and how soon it is tried again. */
const LEASE_SECONDS = 60;
const MESSAGES_AT_A_TIME = 20;
const ATTEMPTS_MAX = 5;

export interface AnalysisRun {
  /** No further message once it is aborted. */
  readonly signal: AbortSignal;
  /** Hears of what went wrong with a message; it is tried again a few times. */
  readonly failed: (messageId: number, error: unknown) => void;
}

/** Analyses some of the messages that wait for it; returns how many were taken, 0 = none waits. */
export async function analyseWaitingMessages(
  context: Context,
  { signal, failed }: AnalysisRun,
): Promise<number> {
  const { database, clock, desk } = context;
  const now = clock.now();
  const claimed = await claimMessages(database, {
    now,
    leasedUntil: now + LEASE_SECONDS,
    limit: MESSAGES_AT_A_TIME,
  });
  const settings = desk.current().settings.hints;
  const wanted = claimed.filter((message) => isWanted(message, now, settings));
  const unwanted = claimed.filter((message) => !wanted.includes(message));
  await giveUpMessages(
    database,
    unwanted.map(({ messageId }) => messageId),
  );
  for (const message of wanted) {
    if (signal.aborted) break;
    await analyse(context, message, settings).catch((error: unknown) =>
      failed(message.messageId, error),
    );
  }
  return claimed.length;
}

function isWanted(
  { createdAt, attempts }: ClaimedMessage,
  now: number,
  settings: HintSettings,
): boolean {
  return (
    (settings.analyseTexts || settings.suggestCategories) &&
    isWithinTimeframe(createdAt, now, settings) &&
    attempts <= ATTEMPTS_MAX
  );
}

/** The provider is asked before anything is locked, so that a slow one keeps nobody waiting. */
async function analyse(
  context: Context,
  message: ClaimedMessage,
  settings: HintSettings,
): Promise<void> {
  const { messageId, title, senderLanguage } = message;
  const text = textOfMessage(message);
  const analysis =
    text === ""
      ? null
      : await analyseText(context.hints, { title, text, senderLanguage }, settings);
  await withTransaction(
    context.database,
    async (tx) => {
      const locked = await lockTicketWithMessage(tx, messageId);
      if (locked === null) return;
      const { ticket, deskVersion } = locked;
      const desk = await context.desk.refreshIfOlderThan(deskVersion);
      const messages = await listMessageFacts(tx, [ticket.ticketId]);
      const write = analysis && decideHints({ ticket, messages, messageId, analysis, desk });
      if (write === null) await commitNoHints(tx, messageId);
      else await commitHints(tx, write);
    },
    { safeToRetry: true },
  );
}
