import { lookup } from "node:dns/promises";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { createBuiltInHints } from "./ai/create-built-in-hints.ts";
import { createPatientHints } from "./ai/create-patient-hints.ts";
import { createHintAnalyser } from "./ai/hint-analyser.ts";
import { modelStoreOf } from "./ai/model-store-of.ts";
import { withAnalyses } from "./ai/with-analyses.ts";
import { openAttachmentStore } from "./attachments/open-attachment-store.ts";
import { buildApi } from "./build-api.ts";
import { systemClock } from "./clock.ts";
import { ConfigError } from "./config/config-error.ts";
import type { Config } from "./config/options.ts";
import type { Context } from "./context.ts";
import { createDeskCache } from "./desk-cache.ts";
import type { CredentialSettings } from "./http/authentication/credential-settings.ts";
import { diskCheck, jobsCheck } from "./health/health-checks.ts";
import type { HealthCheck } from "./http/health-routes.ts";
import type { HttpServer } from "./http/build-server.ts";
import { createBatchWorker } from "./jobs/batch-worker.ts";
import { createClockControl } from "./jobs/clock-control.ts";
import { createJobRunner } from "./jobs/job-runner.ts";
import { createLiveFeed } from "./live/live-feed.ts";
import { createProcessMetrics } from "./metrics/create-metrics.ts";
import { createOpenIdProvider } from "./openid/create-openid-provider.ts";
import type { OpenIdProvider } from "./openid/openid-provider.ts";
import { openIdSettingsOf } from "./openid/openid-settings.ts";
import { openStorage, type Storage } from "./open-storage.ts";
import { createOutgoingCalls } from "./outgoing/create-outgoing-calls.ts";
import { StartError } from "./start-error.ts";
import { errorCode } from "./storage/database-errors.ts";
import { untilAborted } from "./until-aborted.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import { withDeliveries } from "./webhooks/with-deliveries.ts";
import { createSearchIndexer } from "./search/search-indexer.ts";
import { createWebhookDeliverer } from "./webhooks/webhook-deliverer.ts";

/** A server that listens. */
export interface RunningServer {
  /** For example `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly context: Context;
  /** Finishes running calls, then closes the database. Takes less than ten seconds, whatever happens. */
  close(): Promise<void>;
}

export interface StartOptions {
  readonly log: Logger;
  /** The server cannot go on; it still has to be closed. */
  readonly onFailure: (error: unknown) => void;
  /** Runs before the server listens, for example to load data. */
  readonly beforeListening: (context: Context) => Promise<void>;
  /** Gives up the start at the next opportunity. */
  readonly signal: AbortSignal;
}

const DRAIN_LIMIT_MS = 6000;

/**
 * The composition root: opens the database, loads the desk and listens. Throws `ConfigError`,
 * `DatabaseUnusable`, `DatabaseUnavailable` or `StartError` with a sentence for the operator, or the
 * signal's reason, and has then closed what it opened.
 */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const { log, onFailure, signal } = options;
  const metrics = createProcessMetrics();
  const { statements: meter, desk } = metrics;
  const storage = await openStorage({ config, log, onLost: onFailure, meter });
  const closers = [() => storage.close()];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const virtualClock = config.clock === "virtual" ? createVirtualClock(systemClock.now()) : null;
    const watched = { config, log, clock: virtualClock ?? systemClock, meter: desk };
    const context = await createContext(storage, watched);
    closers.push(() => context.desk.close());
    await unlessAborted(options.beforeListening(context), signal);
    const jobs = createJobRunner(context);
    const deliverer = createWebhookDeliverer(context);
    const analyser = createHintAnalyser(context);
    const indexer = createSearchIndexer(context);
    const batches = createBatchWorker(context);
    const turns = withDeliveries(withAnalyses(jobs, analyser), deliverer);
    const clock = virtualClock === null ? null : createClockControl(virtualClock, turns);
    const profile = config.contractProfile;
    const credentials = credentialSettingsOf(config);
    const openid = openIdProviderOf(config);
    const http = buildApi(context, {
      ...config,
      profile,
      credentials,
      addresses: config,
      openid,
      clock,
      metrics,
      healthChecks: [jobsCheck(() => jobs.silentSeconds()), ...diskChecksOf(config)],
    });
    closers.push(async () => {
      await Promise.all([
        http.drain(DRAIN_LIMIT_MS),
        jobs.stop(),
        analyser.stop(),
        deliverer.stop(),
        indexer.stop(),
        batches.stop(),
        context.live.stop(),
      ]);
    });
    const address = await listen(http, config);
    if (clock === null) jobs.start();
    analyser.start();
    deliverer.start();
    indexer.start();
    batches.start();
    return { address, context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function credentialSettingsOf(config: Config): CredentialSettings {
  const { contextIdentifier, appTokens, systemUsers, insecureCookies } = config;
  const schemes = {
    basic: config.authorizeWithUsername,
    ticket: config.authorizeWithTicket,
    bearer: config.authorizeWithToken,
  };
  return { contextIdentifier, schemes, appTokens, systemUsers, insecureCookies };
}

/** Where nothing is stored on the disk, it may be full. */
function diskChecksOf({ data, databaseUrl, attachments }: Config): readonly HealthCheck[] {
  return databaseUrl !== null && attachments !== null ? [] : [diskCheck(data)];
}

function openIdProviderOf(config: Config): OpenIdProvider | null {
  const settings = openIdSettingsOf(config);
  return settings === null ? null : createOpenIdProvider({ settings });
}

/** Does not wait for work that was given up: it fails when its database is closed. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  await Promise.race([work, untilAborted(signal)]);
  work.catch(() => {});
  signal.throwIfAborted();
}

async function createContext(
  { database }: Storage,
  {
    config,
    log,
    clock,
    meter,
  }: Pick<Context, "log" | "clock" | "meter"> & {
    readonly config: Config;
  },
): Promise<Context> {
  const attachments = await openAttachmentStore(config, log);
  const desk = await createDeskCache(database, log);
  return {
    database,
    desk,
    clock,
    random: Math.random,
    attachments,
    outgoing: createOutgoingCalls({
      allowedNetworks: config.webhookNetworks,
      allowHttp: config.webhookHttp,
      skipCertificateCheck: config.webhookAnyCertificate,
    }),
    live: createLiveFeed({ database, log }),
    hints: createPatientHints(createBuiltInHints(modelStoreOf(database))),
    meter,
    log,
  };
}

/** Listens and returns the address. A host name is looked up first: it may stand for two interfaces. */
async function listen({ app }: HttpServer, { host, port }: Config): Promise<string> {
  try {
    const { address } = await lookup(host);
    await app.listen({ host: address, port });
  } catch (error) {
    throw describeListenFailure(error, host, port);
  }
  const { port: boundPort } = app.server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`;
}

function describeListenFailure(error: unknown, host: string, port: number): unknown {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} of ${host} is in use: stop the program that uses it, or choose another with --port.`,
      );
    case "EACCES":
      return new ConfigError(`This account may not listen on port ${port}: choose one above 1023.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new ConfigError(`--host must be an address of this machine, and ${host} is none.`);
    default:
      return error;
  }
}
