import { readS3Address } from "../../attachments/s3/s3-settings.ts";
import { isProtectedAddress } from "../is-protected-address.ts";
import { freeText, type Option } from "../option.ts";

/** Where the contents of attachments are kept. */
export const attachmentOptions = {
  attachments: freeText({
    flag: "attachments",
    environment: "ATTACHMENTS",
    fileKey: "attachments.store",
    description:
      "Bucket of an S3-compatible store for the contents of attachments, instead of the data folder",
    placeholder: "ADDRESS",
    expected: "an address such as s3://bucket or s3://bucket/folder",
    accepts: (value) => readS3Address(value) !== null,
    defaultValue: null,
  }),
  attachmentsEndpoint: freeText({
    flag: "attachments-endpoint",
    environment: "ATTACHMENTS_ENDPOINT",
    fileKey: "attachments.endpoint",
    description: "Address of the S3-compatible store; default: that of Amazon in the region",
    placeholder: "URL",
    expected: "an https address such as https://s3.example.com; http only for this machine",
    accepts: isEndpoint,
    defaultValue: null,
  }),
  attachmentsRegion: freeText({
    flag: "attachments-region",
    environment: "ATTACHMENTS_REGION",
    fileKey: "attachments.region",
    description: "Region of the bucket",
    placeholder: "REGION",
    expected: "the name of a region such as eu-north-1",
    accepts: (value) => /^[a-z0-9-]{1,40}$/.test(value),
    defaultValue: "us-east-1",
  }),
  attachmentsKeyId: freeText({
    flag: "attachments-key-id",
    environment: "ATTACHMENTS_KEY_ID",
    fileKey: "attachments.keyId",
    description: "Id of the access key to the bucket",
    placeholder: "ID",
    expected: "the id of an access key",
    defaultValue: null,
    secret: true,
  }),
  attachmentsKey: freeText({
    flag: "attachments-key",
    environment: "ATTACHMENTS_KEY",
    fileKey: "attachments.key",
    description: "Secret access key to the bucket",
    placeholder: "SECRET",
    expected: "the secret access key",
    defaultValue: null,
    secret: true,
  }),
} as const satisfies Record<string, Option<unknown>>;

function isEndpoint(value: string): boolean {
  if (!isProtectedAddress(value)) return false;
  const { search, hash } = new URL(value);
  return search === "" && hash === "";
}
