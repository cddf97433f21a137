import { operations } from "../../src/server/http/agents/operations.ts";
import { usualCredentialSettings } from "../../src/server/http/authentication/credential-settings.ts";
import { credentialsOf } from "../../src/server/http/openapi/credentials.ts";
import { describeApi } from "../../src/server/http/openapi/describe-api.ts";
import { swaggerDocument } from "../../src/server/http/openapi/swagger-document.ts";
import { resourcesOf } from "../../src/server/http/resources/resources.ts";
import type { SwaggerForm } from "./swagger-form.ts";

/** What both of our descriptions in the published format say, in the form in which it is compared. */
export function declaredDescriptions(): SwaggerForm {
  const options = {
    version: "0",
    profile: "current",
    credentials: credentialsOf(usualCredentialSettings),
  } as const;
  const described = describeApi(
    { operations, resources: resourcesOf(usualCredentialSettings) },
    options.profile,
  );
  // Through JSON, as clients get it.
  const [agents, rest] = (["Agents", "REST"] as const).map(
    (family) =>
      JSON.parse(JSON.stringify(swaggerDocument(family, described, options))) as SwaggerForm,
  );
  return {
    paths: { ...agents?.paths, ...rest?.paths },
    definitions: { ...agents?.definitions, ...rest?.definitions },
  };
}
