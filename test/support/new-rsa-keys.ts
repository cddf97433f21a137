import { generateKeyPairSync } from "node:crypto";

/** A key pair as PEM. */
export function newRsaKeys(modulusLength = 2048): { publicKey: string; privateKey: string } {
  return generateKeyPairSync("rsa", {
    modulusLength,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}
