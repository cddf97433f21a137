import type { Config } from "../config/options.ts";
import { describeFindings } from "../doctor/describe-findings.ts";
import { examineAttachments, examineStored } from "../doctor/examine.ts";
import { examineMachine, readMachine } from "../doctor/examine-machine.ts";
import type { Finding } from "../doctor/finding.ts";
import { createLog } from "./create-log.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { withServer } from "./with-server.ts";

/** Looks at everything that the server needs, changes nothing, and says what to do. 1 when something is bad. */
export async function doctor(config: Config): Promise<ExitCode> {
  const log = createLog("error");
  const findings: Finding[] = [
    ...examineMachine(await readMachine(config.data, process.versions.node)),
  ];
  if (findings.every(({ state }) => state !== "bad")) {
    findings.push(
      ...(await withServer(config, log, (connection) =>
        examineStored({ config, connection, log, nowSeconds: () => Date.now() / 1000 }),
      )),
      ...(await examineAttachments(config, log)),
    );
  }
  console.log(describeFindings(findings));
  return findings.some(({ state }) => state === "bad") ? exitCodes.failed : exitCodes.done;
}
