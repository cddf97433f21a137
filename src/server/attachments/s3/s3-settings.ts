/** A place in an S3-compatible store, and who may use it. */
export interface S3Settings {
  /** Address of the service, without the bucket. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** What all names begin with; empty, or with a slash at its end. */
  readonly prefix: string;
  readonly keyId: string;
  readonly key: string;
}

const bucketForm = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** Of letters that mean themselves in every address, and no step that leads elsewhere. */
const stepForm = /^(?!\.{1,2}$)[\w.-]+$/;

/** Reads an address such as `s3://bucket/folder`; null when it is none. */
export function readS3Address(text: string): Pick<S3Settings, "bucket" | "prefix"> | null {
  const [, bucket = "", path = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  const steps = path.replace(/\/$/, "").split("/");
  const isWhole = path === "" || path === "/";
  if (!bucketForm.test(bucket) || (!isWhole && !steps.every((step) => stepForm.test(step)))) {
    return null;
  }
  return { bucket, prefix: isWhole ? "" : `${steps.join("/")}/` };
}
