import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FEATURE_PLACES } from "../../../domain/hints/categories/feature-vector.ts";
import { decodeModel, encodeModel } from "./model-bytes.ts";

const weights = Float32Array.from({ length: 2 * FEATURE_PLACES }, (_, at) => Math.sin(at) * 3);
const model = { categoryIds: [7, 123_456], weights, biases: Float32Array.from([0.5, -2]) };

describe("models as bytes", () => {
  it("come back with weights that are hardly rounded", () => {
    const decoded = decodeModel(encodeModel(model));
    expect(decoded?.categoryIds).toEqual(model.categoryIds);
    expect(decoded?.biases).toEqual(model.biases);
    for (const [at, weight] of weights.entries()) {
      expect(Math.abs((decoded?.weights[at] ?? 99) - weight)).toBeLessThan(3 / 127);
    }
  });

  it("come back when nothing was learned", () => {
    const empty = { categoryIds: [], weights: new Float32Array(), biases: new Float32Array() };
    expect(decodeModel(encodeModel(empty))).toEqual(empty);
  });

  it("are not read in another form", () => {
    const bytes = gunzipSync(encodeModel(model));
    bytes[0] = 2;
    expect(decodeModel(gzipSync(bytes))).toBeNull();
    bytes[0] = 1;
    expect(decodeModel(gzipSync(bytes.subarray(0, -1)))).toBeNull();
  });
});
