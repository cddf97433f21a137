import type { Logger } from "pino";
import { isLoopback } from "../config/is-loopback.ts";
import type { Config } from "../config/options.ts";
import { startServer, type RunningServer } from "../main.ts";
import { countUsers } from "../storage/users.ts";
import { untilAborted } from "../until-aborted.ts";
import { createLog } from "./create-log.ts";
import { describeDemo } from "./describe-demo.ts";
import { describeFirstUser } from "./describe-first-user.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { loadDemo } from "./load-demo.ts";
import { listenForStop } from "./listen-for-stop.ts";

/** Starts the server and keeps it running until it is asked to stop or fails. */
export async function serve(config: Config): Promise<ExitCode> {
  const log = createLog(config.logLevel);
  endOnFaults(log);
  const stopRequest = listenForStop(() => {
    log.warn("a second signal: stopping without waiting");
    process.exit(exitCodes.failed);
  });
  const failure = new AbortController();
  let hasDemoData = false;
  let server: RunningServer;
  try {
    server = await startServer(config, {
      log,
      onFailure: (error) => failure.abort(error),
      signal: stopRequest,
      async beforeListening(context) {
        if (config.demo) hasDemoData = await loadDemo(context);
      },
    });
  } catch (error) {
    if (!stopRequest.aborted) throw error;
    log.info("stopped before it listened");
    return exitCodes.done;
  }
  await announce(server, config, hasDemoData);
  await Promise.race([untilAborted(stopRequest), untilAborted(failure.signal)]);
  if (failure.signal.aborted) log.fatal({ err: failure.signal.reason }, "the server cannot go on");
  else log.info({ signal: stopRequest.reason }, "stopping");
  await server.close();
  if (failure.signal.aborted) return exitCodes.failed;
  log.info("stopped");
  return exitCodes.done;
}

async function announce(
  { address, context }: RunningServer,
  config: Config,
  hasDemoData: boolean,
): Promise<void> {
  console.log(`listening on ${address}`);
  if (hasDemoData) {
    console.log(await describeDemo(address, config));
    if (!isLoopback(config.host)) {
      context.log.warn("other machines can reach this, and everybody knows the demo password");
    }
    return;
  }
  if (config.demo) {
    context.log.warn("no demo data was loaded, because the desk is in use: see --data");
  }
  if ((await countUsers(context.database)) === 0) console.error(describeFirstUser(config));
}

/** After a fault that nobody handled the state of this process is unknown: better a new one. */
function endOnFaults(log: Logger): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, "an unexpected fault ends the server");
    process.exit(exitCodes.failed);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
