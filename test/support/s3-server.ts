import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { S3Settings } from "../../src/server/attachments/s3/s3-settings.ts";
import { findSignatureFault } from "./s3-signature.ts";

interface BegunUpload {
  readonly key: string;
  readonly startedAt: Date;
  readonly parts: Map<number, Buffer>;
}

/** What a request is answered with instead of being carried out; `silence` never answers. */
export type S3Fault = { readonly status: number; readonly code: string } | "silence" | "halfAnswer";

/** A small S3-compatible store in this process. It believes no request that is not signed as it should be. */
export interface S3Server {
  readonly settings: S3Settings;
  /** By name within the bucket. */
  readonly objects: Map<string, Buffer>;
  readonly changedAt: Map<string, Date>;
  readonly uploads: Map<string, BegunUpload>;
  /** Method and name of each request, with the first parameter of its query. */
  readonly requests: string[];
  /** Asked before each request; null = carry it out. */
  fault: (request: string) => S3Fault | null;
  close(): void;
}

const BUCKET = "desk-files";
/** So that listings have more than one page. */
const PAGE = 2;

export async function startS3Server(prefix = "one/two/"): Promise<S3Server> {
  const state = {
    objects: new Map<string, Buffer>(),
    changedAt: new Map<string, Date>(),
    uploads: new Map<string, BegunUpload>(),
    requests: [] as string[],
    fault: (_request: string): S3Fault | null => null,
  };
  const keys = { region: "eu-test-1", keyId: "test-key", key: "test/secret+key" };
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const settings: S3Settings = {
    ...keys,
    endpoint: `http://127.0.0.1:${port}`,
    bucket: BUCKET,
    prefix,
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", settings.endpoint);
    const body = await buffer(request);
    const [, bucket = "", ...steps] = decodeURIComponent(url.pathname).split("/");
    const key = steps.join("/");
    const [first = ""] = url.searchParams.keys();
    const call = [request.method, first, key].filter((word) => word !== "").join(" ");
    state.requests.push(call);
    const fault = state.fault(call);
    if (fault === "silence") return;
    if (fault === "halfAnswer") {
      response.writeHead(200, { "content-length": "100", etag: '"x"' });
      response.write("half");
      return;
    }
    if (fault !== null) return refuse(response, fault.status, fault.code);
    const signatureFault = findSignatureFault({ request, url, body }, keys);
    if (signatureFault !== null) return refuse(response, 403, signatureFault);
    if (bucket !== BUCKET) return refuse(response, 404, "NoSuchBucket");
    carryOut({ method: request.method ?? "", key, url, body, headers: request.headers }, response);
  }

  function carryOut({ method, key, url, body, headers }: Carried, response: ServerResponse): void {
    const query = url.searchParams;
    const uploadId = query.get("uploadId") ?? "";
    const upload = state.uploads.get(uploadId);
    const found = state.objects.get(key);
    if (method === "GET" && query.has("list-type")) return listObjects(query, response);
    if (method === "GET" && query.has("uploads")) return listUploads(query, response);
    if (method === "POST" && query.has("uploads")) {
      const id = `${randomUUID()}&<>`;
      state.uploads.set(id, { key, startedAt: new Date(), parts: new Map() });
      return send(response, `<Result><UploadId>${escape(id)}</UploadId></Result>`);
    }
    if (uploadId !== "" && upload === undefined) return refuse(response, 404, "NoSuchUpload");
    if (upload !== undefined)
      return carryOutPart({ method, query, body }, { uploadId, upload }, response);
    const source = headers["x-amz-copy-source"];
    if (method === "PUT" && typeof source === "string") {
      const copied = state.objects.get(source.replace(`/${BUCKET}/`, ""));
      if (copied === undefined) return refuse(response, 404, "NoSuchKey");
      store(key, copied);
      return send(response, "<CopyObjectResult></CopyObjectResult>");
    }
    if (method === "PUT") {
      store(key, body);
      return send(response, "");
    }
    if (method === "DELETE") {
      state.objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    if (found === undefined) return refuse(response, 404, "NoSuchKey");
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers["range"] ?? "") ?? [];
    const part = from === undefined ? found : found.subarray(Number(from), Number(to) + 1);
    response.writeHead(from === undefined ? 200 : 206, { "content-length": part.length });
    response.end(method === "HEAD" ? undefined : part);
  }

  function carryOutPart(
    { method, query, body }: Pick<Carried, "method" | "body"> & { readonly query: URLSearchParams },
    { uploadId, upload }: { readonly uploadId: string; readonly upload: BegunUpload },
    response: ServerResponse,
  ): void {
    if (method === "DELETE") {
      state.uploads.delete(uploadId);
      response.writeHead(204).end();
      return;
    }
    if (method === "PUT") {
      upload.parts.set(Number(query.get("partNumber")), body);
      response.setHeader("etag", tagOf(body));
      return send(response, "");
    }
    const told = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)</g)];
    const parts = told.map(([, number, tag]) => ({ part: upload.parts.get(Number(number)), tag }));
    if (parts.some(({ part, tag }) => part === undefined || tagOf(part) !== tag)) {
      return refuse(response, 400, "InvalidPart");
    }
    store(upload.key, Buffer.concat(parts.map(({ part }) => part ?? Buffer.alloc(0))));
    state.uploads.delete(uploadId);
    return send(response, "<CompleteMultipartUploadResult></CompleteMultipartUploadResult>");
  }

  function store(key: string, bytes: Buffer): void {
    state.objects.set(key, bytes);
    state.changedAt.set(key, new Date());
  }

  function listObjects(query: URLSearchParams, response: ServerResponse): void {
    const names = [...state.objects.keys()]
      .filter((key) => key.startsWith(query.get("prefix") ?? ""))
      .sort();
    const start = Number(query.get("continuation-token")?.replace("a&b", "") ?? 0);
    const items = names.slice(start, start + PAGE).map((key) => {
      const changedAt = state.changedAt.get(key) ?? new Date();
      return `<Contents><Key>${key}</Key><LastModified>${changedAt.toISOString()}</LastModified></Contents>`;
    });
    const next =
      start + PAGE < names.length
        ? `<NextContinuationToken>a&amp;b${start + PAGE}</NextContinuationToken>`
        : "";
    send(response, `<ListBucketResult>${items.join("\n")}${next}</ListBucketResult>`);
  }

  function listUploads(query: URLSearchParams, response: ServerResponse): void {
    const all = [...state.uploads]
      .filter(([, { key }]) => key.startsWith(query.get("prefix") ?? ""))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const marker = query.get("upload-id-marker") ?? "";
    const left = all.filter(([id]) => id > marker);
    const items = left
      .slice(0, PAGE)
      .map(
        ([id, { key, startedAt }]) =>
          `<Upload><Key>${key}</Key><UploadId>${escape(id)}</UploadId><Initiated>${startedAt.toISOString()}</Initiated></Upload>`,
      );
    const [lastId = "", last] = left[Math.min(PAGE, left.length) - 1] ?? [];
    const next = `<NextKeyMarker>${last?.key ?? ""}</NextKeyMarker><NextUploadIdMarker>${escape(lastId)}</NextUploadIdMarker>`;
    send(
      response,
      `<Result><IsTruncated>${left.length > PAGE}</IsTruncated>${next}${items.join("")}</Result>`,
    );
  }

  return {
    settings,
    ...state,
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Carried extends Pick<IncomingMessage, "headers"> {
  readonly method: string;
  readonly key: string;
  readonly url: URL;
  readonly body: Buffer;
}

const tagOf = (bytes: Buffer): string => `"${createHash("md5").update(bytes).digest("hex")}"`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function send(response: ServerResponse, xml: string): void {
  response.writeHead(200, { "content-type": "application/xml" }).end(xml);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { "content-type": "application/xml" })
    .end(`<Error><Code>${code}</Code></Error>`);
}
