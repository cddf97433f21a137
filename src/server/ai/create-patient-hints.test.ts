import { describe, expect, it } from "vitest";
import { createPatientHints } from "./create-patient-hints.ts";
import type { HintProvider } from "./hint-provider.ts";

const hanging: HintProvider = {
  detectLanguage: () => new Promise<string>(() => undefined),
  scoreSentiment: async () => ({ score: 1, confidence: 2 }),
  guessCategory: async () => {
    throw new Error("out of order");
  },
};

describe("a patient provider", () => {
  const hints = createPatientHints(hanging, 1);

  it("fails where the other one hangs", async () => {
    await expect(hints.detectLanguage("a", "")).rejects.toThrow("did not answer within 1 ms");
  });

  it("answers and fails like the other one", async () => {
    const patient = createPatientHints(hanging);
    expect(await patient.scoreSentiment("a", "en")).toEqual({ score: 1, confidence: 2 });
    const matter = { title: "", text: "", language: "" };
    await expect(patient.guessCategory(matter)).rejects.toThrow("out of order");
  });
});
