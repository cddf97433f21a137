import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { addressOf, runCounterfoil } from "../support/run-counterfoil.ts";
import { startS3Server } from "../support/s3-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const PASSWORD = "three words together";
const MAIL = "Subject: Lights\r\nFrom: a@example.com\r\n\r\nStill dark";

async function bucket() {
  const server = await startS3Server("files/");
  onTestFinished(() => server.close());
  const { settings } = server;
  const environment = {
    ATTACHMENTS: `s3://${settings.bucket}/files`,
    ATTACHMENTS_ENDPOINT: settings.endpoint,
    ATTACHMENTS_REGION: settings.region,
    ATTACHMENTS_KEY_ID: settings.keyId,
    ATTACHMENTS_KEY: settings.key,
    PORT: "0",
  };
  return { server, environment };
}

describe("counterfoil with --attachments", () => {
  test("keeps contents in the bucket, and shows them from there", async () => {
    const { server, environment } = await bucket();
    const data = await temporaryFolder();
    const run = runCounterfoil(["--data", data], { environment });
    const address = await addressOf(run);
    const adding = runCounterfoil(["user", "add", "anna", "--data", data], { input: PASSWORD });
    expect(await adding.ended).toBe(0);
    const call = async (operation: string, body: object) => {
      const response = await fetch(`${address}/api/v1/Agents/Ticket/${operation}`, {
        method: "POST",
        headers: {
          authorization: `Basic ${btoa(`anna:${PASSWORD}`)}`,
          "content-type": "application/json",
        },
        body: JSON.stringify(body),
      });
      return response.status === 204 ? null : ((await response.json()) as Record<string, unknown>);
    };
    await expect
      .poll(() => call("SaveAttachmentEntity", { Name: "mail.eml" }))
      .toHaveProperty("AttachmentId");
    const saved = await call("SaveAttachmentEntity", { Name: "mail.eml" });
    const AttachmentId = saved?.["AttachmentId"];
    expect(await call("UploadAttachment", { AttachmentId, Content: btoa(MAIL) })).toBeNull();
    expect([...server.objects].map(([key, bytes]) => [key.slice(0, 6), String(bytes)])).toEqual([
      ["files/", MAIL],
    ]);
    expect(existsSync(join(data, "attachments"))).toBe(false);
    // The thread in which mails are read is part of what was built.
    expect(await call("GetAttachmentPreview", { AttachmentId })).toMatchObject({
      EmailSubject: "Lights",
      Content: btoa("Still dark"),
    });
    run.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  test("says what to do when the bucket cannot be written to", async () => {
    const { environment } = await bucket();
    const data = join(await temporaryFolder(), "data");
    const run = runCounterfoil(["--data", data, "--attachments-region", "nowhere-1"], {
      environment,
    });
    expect(await run.ended).toBe(2);
    expect(run.stderr()).toContain(
      `counterfoil: Cannot keep attachments in the bucket desk-files at ${environment.ATTACHMENTS_ENDPOINT}: it answered 403 AuthorizationHeaderMalformed. Check --attachments-region, which is nowhere-1, and --attachments-endpoint.\n`,
    );
    expect(run.stdout()).toBe("");
  });
});
