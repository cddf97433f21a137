/** A mail with a page and a file in it. */
export function mailOf(subject: string): string {
  return [
    `Subject: ${subject}`,
    "From: a@example.com",
    "Date: Mon, 2 Mar 2026 10:00:01 +0000",
    "Content-Type: multipart/mixed; boundary=x",
    "",
    "--x",
    "Content-Type: text/html",
    "",
    "<p>Dark</p>",
    "--x",
    "Content-Disposition: attachment; filename=a.txt",
    "",
    "inside",
    "--x--",
    "",
  ].join("\r\n");
}
