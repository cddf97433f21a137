import { gunzipSync, gzipSync } from "node:zlib";
import type { Classifier } from "../../../domain/hints/categories/classifier.ts";
import { FEATURE_PLACES } from "../../../domain/hints/categories/feature-vector.ts";

/** The first byte. Models in another form are not read: they are trained anew. */
const FORM = 1;
const STEPS = 127;
const BYTES_OF_NUMBER = 4;

/**
 * A classifier as bytes: for each category its id, its bias and the size of a step, then its weights in
 * whole steps of one byte each, all of it compressed. A step is 1/127 of the largest weight of the
 * category, which is finer than what was learned.
 */
export function encodeModel({ categoryIds, weights, biases }: Classifier): Uint8Array {
  const rowBytes = 3 * BYTES_OF_NUMBER + FEATURE_PLACES;
  const bytes = Buffer.alloc(1 + categoryIds.length * rowBytes);
  bytes.writeUInt8(FORM, 0);
  for (const [row, categoryId] of categoryIds.entries()) {
    const start = 1 + row * rowBytes;
    const rowWeights = weights.subarray(row * FEATURE_PLACES, (row + 1) * FEATURE_PLACES);
    const largest = rowWeights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
    const step = largest === 0 ? 1 : largest / STEPS;
    bytes.writeInt32LE(categoryId, start);
    bytes.writeFloatLE(biases[row] ?? 0, start + BYTES_OF_NUMBER);
    bytes.writeFloatLE(step, start + 2 * BYTES_OF_NUMBER);
    for (const [place, weight] of rowWeights.entries()) {
      bytes.writeInt8(Math.round(weight / step), start + 3 * BYTES_OF_NUMBER + place);
    }
  }
  return gzipSync(bytes);
}

/** The classifier in bytes that {@link encodeModel} made; null when they are in another form. */
export function decodeModel(stored: Uint8Array): Classifier | null {
  const bytes = gunzipSync(stored);
  const rowBytes = 3 * BYTES_OF_NUMBER + FEATURE_PLACES;
  const rows = (bytes.length - 1) / rowBytes;
  if (bytes[0] !== FORM || !Number.isInteger(rows)) return null;
  const categoryIds: number[] = [];
  const weights = new Float32Array(rows * FEATURE_PLACES);
  const biases = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const start = 1 + row * rowBytes;
    categoryIds.push(bytes.readInt32LE(start));
    biases[row] = bytes.readFloatLE(start + BYTES_OF_NUMBER);
    const step = bytes.readFloatLE(start + 2 * BYTES_OF_NUMBER);
    for (let place = 0; place < FEATURE_PLACES; place += 1) {
      weights[row * FEATURE_PLACES + place] =
        bytes.readInt8(start + 3 * BYTES_OF_NUMBER + place) * step;
    }
  }
  return { categoryIds, weights, biases };
}
