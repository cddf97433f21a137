import { isNetwork } from "../../outgoing/address-guard.ts";
import { list, onOff, type Option } from "../option.ts";

/** What webhooks may call. */
export const webhookOptions = {
  webhookNetworks: list({
    flag: "webhook-allow-networks",
    environment: "WEBHOOK_ALLOW_NETWORKS",
    fileKey: "webhooks.allowedNetworks",
    description: "Networks that webhooks may call besides public addresses, separated by commas",
    placeholder: "NETWORKS",
    expected: "IP addresses or ranges such as 10.0.0.0/8",
    accepts: isNetwork,
  }),
  webhookHttp: onOff({
    flag: "webhook-allow-http",
    environment: "WEBHOOK_ALLOW_HTTP",
    fileKey: "webhooks.allowHttp",
    description: "Let webhooks call addresses without TLS",
  }),
  webhookAnyCertificate: onOff({
    flag: "webhook-skip-certificate-check",
    environment: "WEBHOOK_SKIP_CERTIFICATE_CHECK",
    fileKey: "webhooks.skipCertificateCheck",
    description: "Let webhooks call servers whose certificate cannot be verified",
  }),
} as const satisfies Record<string, Option<unknown>>;
