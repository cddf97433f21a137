import * as fc from "fast-check";
import { inEveryLanguage } from "../support/in-every-language.ts";
import { describe, expect, it } from "vitest";
import type { Carrier } from "../../src/contract/carrier.ts";
import { carriers } from "../../src/contract/carriers.ts";
import { TicketEntity } from "../../src/contract/carriers/ticket-entity.ts";
import type { Profile } from "../../src/contract/profile.ts";
import type { AppErrorCode } from "../../src/server/errors.ts";
import { operations } from "../../src/server/http/agents/operations.ts";
import { usualCredentialSettings } from "../../src/server/http/authentication/credential-settings.ts";
import { errorBody, errorKinds } from "../../src/server/http/error-body.ts";
import { encodeJson } from "../../src/server/http/media/json/encode-json.ts";
import { answerTypes, requestTypes } from "../../src/server/http/media-types.ts";
import { writeDescriptions } from "../../src/server/http/openapi/api-descriptions.ts";
import { credentialsOf } from "../../src/server/http/openapi/credentials.ts";
import { describeApi } from "../../src/server/http/openapi/describe-api.ts";
import { byStatus } from "../../src/server/http/openapi/failures.ts";
import { OpenApiSchemas } from "../../src/server/http/openapi/open-api-schemas.ts";
import { resourcesOf } from "../../src/server/http/resources/resources.ts";
import { arbitraryWire } from "./arbitrary-wire.ts";
import { resolveReference, validateSchema } from "./validate-schema.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content; $ref?: string }>>;
}
type Content = Readonly<Record<string, { readonly schema: object; readonly example?: unknown }>>;
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const read = (text: string) => JSON.parse(text) as Description & Record<string, unknown>;
const address = { scheme: "https", host: "desk.example:8443", basePath: "" } as const;

const everyCredential = credentialsOf(usualCredentialSettings);

function descriptions(profile: Profile = "current", credentials = everyCredential) {
  const described = describeApi(
    { operations, resources: resourcesOf(usualCredentialSettings) },
    profile,
  );
  const written = writeDescriptions(described, {
    version: "1.2.3",
    profile,
    credentials,
  });
  return {
    agents: read(written.agents(address)),
    rest: read(written.rest(address)),
    openApi: read(written.openApi(address)),
  };
}

const all = descriptions();

describe.each(Object.entries(all))("the description %s", (_name, description) => {
  it("has only references that lead somewhere", () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)];
    expect(references).not.toHaveLength(0);
    for (const [, reference = ""] of references) {
      expect(() => resolveReference(reference, description)).not.toThrow();
    }
  });

  it("has each operation id once", () => {
    const ids = operationsOf(description).map(({ operationId }) => operationId);
    expect(ids).not.toHaveLength(0);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("declares exactly the parameters that its paths have", () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        const declared = parameters.filter((parameter) => parameter.in === "path");
        expect([path, declared.map(({ name }) => name)]).toEqual([path, names]);
      }
    }
  });
});

describe("the descriptions in the published format", () => {
  it("name this server and their version first", () => {
    expect(Object.entries(all.agents).slice(0, 4)).toEqual([
      ["swagger", "2.0"],
      ["host", "desk.example:8443"],
      ["schemes", ["https"]],
      ["basePath", "/"],
    ]);
    expect(all.agents["info"]).toMatchObject({ version: "v1-Agents" });
    expect(all.rest["info"]).toMatchObject({ version: "v1-REST" });
  });

  it("describe the operations that exist, and no other", () => {
    expect(Object.keys(all.agents.paths)).toEqual(
      operations.map(({ agent, name }) => `/api/v1/Agents/${agent}/${name}`),
    );
    for (const path of Object.keys(all.rest.paths)) expect(path).toMatch(/^\/api\/v1\/(?!Agents)/);
  });

  it("keep what is ours out of the operations of agents", () => {
    expect(JSON.stringify(all.agents)).not.toContain('"Prefer"');
  });

  it("have lengths, and mark what a request cannot set", () => {
    const { properties } = resolveReference(
      "#/definitions/SuperOffice.CRM.Services.TicketEntity",
      all.agents,
    ) as { properties: Record<string, unknown> };
    expect(properties["Title"]).toMatchObject({ maxLength: 255 });
    expect(properties["LastChanged"]).toMatchObject({ readOnly: true });
    expect(properties["Title"]).not.toHaveProperty("readOnly");
  });
});

describe("the OpenAPI 3.1 description", () => {
  it("names this server", () => {
    expect(all.openApi).toMatchObject({
      openapi: "3.1.0",
      servers: [{ url: "https://desk.example:8443" }],
    });
  });

  it("has samples that fit their schemas", () => {
    const samples = operationsOf(all.openApi).flatMap(({ requestBody, responses }) =>
      [requestBody?.content, ...Object.values(responses).map(({ content }) => content)]
        .flatMap((content) => Object.values(content ?? {}))
        .filter(({ example }) => example !== undefined),
    );
    expect(samples.length).toBeGreaterThanOrEqual(3);
    for (const { schema, example } of samples) {
      expect(validateSchema(example, schema, all.openApi)).toEqual([]);
    }
  });

  it.each<Profile>(["current", "seed"])("has a whole ticket as a sample (%s)", (profile) => {
    const { openApi } = descriptions(profile);
    const { content } =
      openApi.paths["/api/v1/Agents/Ticket/SaveTicketEntity"]!["post"]!.responses["200"]!;
    const { example, schema } = content!["application/json"]!;
    const names = Object.entries(TicketEntity.members)
      .filter(([, { since }]) => profile === "current" || since === "seed")
      .map(([name]) => name);
    expect(Object.keys(example as object)).toEqual(names);
    expect(validateSchema(example, schema, openApi)).toEqual([]);
  });

  it("allows null in a type array", () => {
    expect(resolveReference("#/components/schemas/Tag", all.openApi)).toMatchObject({
      properties: { Name: { type: ["string", "null"], maxLength: 239 } },
    });
  });

  it("offers every media type that the server reads and writes", () => {
    const save = all.openApi.paths["/api/v1/Agents/Ticket/SaveTicketEntity"]!["post"]!;
    expect(Object.keys(save.requestBody!.content)).toEqual(requestTypes);
    expect(Object.keys(save.responses["200"]!.content!)).toEqual(answerTypes);
  });

  it("asks for credentials except where nobody has to sign in", () => {
    const open = Object.entries(all.openApi.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { security }]) => security?.length === 0)
        .map(([method]) => `${method} ${path}`),
    );
    expect(open).toEqual([
      "get /api/counterfoil/v1/sign-in-ways",
      "post /api/v1/Session",
      "get /api",
      "get /api/v1",
      "get /api/state/{contextIdentifier}",
      "get /health/live",
      "get /health/ready",
      "get /api/swagger",
      "get /api/swagger/v1-Agents.json",
      "get /api/swagger/v1-REST.json",
      "get /api/openapi/v1.json",
    ]);
  });

  it("offers the credentials that are accepted", () => {
    const schemes = { basic: false, ticket: false, bearer: true };
    const credentials = credentialsOf({ schemes });
    const { openApi, agents } = descriptions("current", credentials);
    expect(openApi["security"]).toEqual([{ Bearer: [] }, { Session: [] }]);
    expect(Object.keys(agents["securityDefinitions"] as object)).toEqual(["Bearer", "Session"]);
    expect(openApi["components"]).toMatchObject({
      securitySchemes: { Bearer: { scheme: "bearer" }, Session: { name: "X-XSRF-TOKEN" } },
    });
  });

  it.each([
    ["post", "/api/v1/Agents/Ticket/SaveTicketEntity", "Prefer Idempotency-Key If-Match"],
    ["post", "/api/v1/Agents/Ticket/GetTicketEntity", ""],
    ["post", "/api/v1/Agents/Ticket/UploadAttachment", "Idempotency-Key"],
    ["post", "/api/v1/Ticket", "Prefer Idempotency-Key If-Match If-Unmodified-Since"],
    ["get", "/api/v1/Ticket/{id}", "If-Match If-Unmodified-Since If-None-Match If-Modified-Since"],
    ["patch", "/api/v1/Ticket/{id}", "Prefer If-Match If-Unmodified-Since"],
    ["delete", "/api/v1/Ticket/{id}", "If-Match If-Unmodified-Since"],
    ["get", "/api/v1/Ticket/{id}/Simple", ""],
    ["post", "/api/v1/Attachment/{attachmentId}/Content", ""],
    ["post", "/api/v1/Session", ""],
    ["post", "/api/v1/Session/Ticket", "Idempotency-Key"],
  ])("tells which headers beside the published ones %s %s heeds: %s", (method, path, names) => {
    const { parameters } = all.openApi.paths[path]![method]!;
    const headers = parameters.filter((one) => one.in === "header").map(({ name }) => name);
    const extra = headers.filter((name) => !/^(SO-|Accept-Language)/.test(name));
    expect(extra.join(" ")).toBe(names);
  });

  it("describes patches as a list of operations, or as an object to merge", () => {
    const save = all.openApi.paths["/api/v1/Agents/Ticket/SaveTicketEntity"]!["post"]!;
    const patch = all.openApi.paths["/api/v1/Ticket/{id}"]!["patch"]!;
    const list = [{ op: "replace", path: "/Title", value: "New" }];
    const fits = ({ requestBody }: Operation, type: string, value: unknown) =>
      validateSchema(value, requestBody!.content[type]!.schema, all.openApi).length === 0;
    expect(Object.keys(patch.requestBody!.content)).toEqual([
      "application/json-patch+json",
      "application/merge-patch+json",
      "application/json",
      "text/json",
    ]);
    for (const [operation, type, takesList] of [
      [patch, "application/json", true],
      [patch, "application/merge-patch+json", true],
      [save, "application/json-patch+json", true],
      [save, "application/json", false],
      [save, "application/merge-patch+json", false],
    ] as const) {
      expect([type, fits(operation, type, list)]).toEqual([type, takesList]);
      expect([type, fits(operation, type, { Title: "New" })]).toEqual([type, true]);
      expect([type, fits(operation, type, [{ op: "invent" }])]).toEqual([type, false]);
    }
  });

  it("tells in which types a file comes and goes", () => {
    const { get, post } = all.openApi.paths["/api/v1/Attachment/{attachmentId}/Content"]!;
    const taken = post!.requestBody!.content;
    expect(taken["application/json"]!.schema).toMatchObject({ contentEncoding: "base64" });
    expect(taken["multipart/form-data"]!.schema).toMatchObject({ type: "object" });
    const given = get!.responses["200"]!.content!;
    expect(given["application/xml"]!.schema).toMatchObject({ contentEncoding: "base64" });
    expect(given["application/pdf"]!.schema).toMatchObject({ format: "binary" });
  });

  it("describes the bodies of failed calls", () => {
    for (const { status, errorTypes, description } of byStatus(
      Object.keys(errorKinds) as AppErrorCode[],
    )) {
      const schema = { $ref: `#/components/schemas/Error${status}` };
      expect([status, description]).not.toEqual([status, "The call failed."]);
      for (const errorType of errorTypes as ReturnType<typeof errorBody>["ErrorType"][]) {
        const failure = { errorType, text: inEveryLanguage("No."), operationId: "7" };
        const bodies = [
          errorBody(failure),
          errorBody({
            ...failure,
            source: "Ticket.Save",
            members: new Map([["Title", inEveryLanguage("Long.")]]),
          }),
        ];
        for (const body of bodies) {
          expect(validateSchema(body, schema, all.openApi)).toEqual([]);
        }
      }
      const other = {
        ...errorBody({
          errorType: "ArgumentException",
          text: inEveryLanguage(""),
          operationId: "",
        }),
      };
      expect(validateSchema({ ...other, ErrorType: "?" }, schema, all.openApi)).not.toEqual([]);
    }
  });
});

describe("the schema of answers", () => {
  it.each(carriers.map((carrier) => [carrier.name, carrier as Carrier] as const))(
    "fits everything that is written of %s",
    (_name, carrier) => {
      const schemas = new OpenApiSchemas("current");
      const shape = { kind: "carrier", carrier, picked: "all" } as const;
      const schema = schemas.answer({ shape, nullable: false });
      const root = { components: { schemas: schemas.schemas } };
      const dates = { zone: "Europe/Oslo", baseZone: "Europe/Oslo", offset: true };
      fc.assert(
        fc.property(arbitraryWire(carrier), (value) => {
          const json = encodeJson(carrier, value, { profile: "current", dates });
          expect(validateSchema(JSON.parse(json), schema, root)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
  );
});

function operationsOf({ paths }: Description): readonly Operation[] {
  return Object.values(paths).flatMap((methods) => Object.values(methods));
}
