import { Worker, type WorkerOptions } from "node:worker_threads";

/** Starts a module as a thread. Run from its sources, as tests do, it has to be translated on the way. */
export function startThread(module: URL, options: WorkerOptions): Worker {
  if (!module.pathname.endsWith(".ts")) return new Worker(module, options);
  const load = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(module.href)});
  })`;
  return new Worker(load, { ...options, eval: true });
}
