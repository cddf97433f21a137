export { seededRandom } from "../../src/domain/assignment/seeded-random.ts";
