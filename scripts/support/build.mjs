import { runProgram } from "./run-program.mjs";
import { say, ScriptError } from "./say.mjs";
import { createStamp } from "./stamp.mjs";

const server = createStamp(".counterfoil-built", [
  "tsconfig.base.json",
  "package-lock.json",
  "src/contract",
  "src/domain",
  "src/server",
]);
const web = createStamp(".workspace-built", ["package-lock.json", "src/contract", "src/web"]);

/** Whether dist was made from the sources as they are. */
export function isBuilt() {
  return server.isFresh() && web.isFresh();
}

/** Makes what is not up to date. */
export async function build() {
  say("building");
  if (!server.isFresh()) {
    await server.renew(() => run("typescript", ["-b", "src/server"]));
  }
  if (!web.isFresh()) {
    const options = ["--config", "src/web/vite.config.ts", "--logLevel", "warn"];
    await web.renew(() => run("vite", ["build", ...options]));
  }
}

async function run(program, args) {
  const code = await runProgram(program, args, { waiting: "still building" });
  if (code === 0) return;
  throw new ScriptError("The build failed: correct the errors above and run the command again.");
}
