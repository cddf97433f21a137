import type { Context } from "../context.ts";
import { inSpan } from "../tracing/spans.ts";
import type { DueWork } from "../usecases/due-work.ts";
import type { Job } from "./jobs.ts";

/** The same job, counted and traced record by record; `onProgress` hears of every look and every turn. */
export function watchJob(job: Job, onProgress: () => void): Job {
  const { name } = job;
  const attributes = { "counterfoil.job": name };
  return {
    ...job,
    async find(context, search) {
      onProgress();
      const due = await job.find(context, search);
      return due.map((work) => ({
        ...work,
        handle: () =>
          inSpan({ name: `job ${name}`, attributes }, () => takeTurn(context, name, work)).finally(
            onProgress,
          ),
      }));
    },
  };
}

async function takeTurn({ meter }: Context, job: string, work: DueWork): Promise<number> {
  try {
    const done = await work.handle();
    meter.jobWorked(job, "done");
    return done;
  } catch (error) {
    meter.jobWorked(job, "failed");
    throw error;
  }
}
