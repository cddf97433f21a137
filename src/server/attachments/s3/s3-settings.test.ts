import { expect, test } from "vitest";
import { readS3Address } from "./s3-settings.ts";

const longest = "a".repeat(63);

test.each([
  ["s3://bucket", "bucket", ""],
  ["s3://bucket/", "bucket", ""],
  ["s3://bucket/one", "bucket", "one/"],
  ["s3://my.bucket-2/one/Two_3.x/", "my.bucket-2", "one/Two_3.x/"],
  [`s3://${longest}`, longest, ""],
  ["s3://abc", "abc", ""],
])("%s is a place", (address, bucket, prefix) => {
  expect(readS3Address(address)).toEqual({ bucket, prefix });
});

test.each([
  "",
  "bucket",
  "s3:bucket",
  "s3://",
  "s3://ab",
  `s3://${longest}a`,
  "s3://Bucket",
  "s3://-bucket",
  "s3://bucket//one",
  "s3://bucket/one//two",
  "s3://bucket/../one",
  "s3://bucket/one/.",
  "s3://bucket/a b",
  "s3://bucket/a?b",
  "s3://bucket/a%2e",
  "s3://bucket/æ",
  "s3://user@bucket",
  "https://bucket",
])("%j is none", (address) => {
  expect(readS3Address(address)).toBeNull();
});
