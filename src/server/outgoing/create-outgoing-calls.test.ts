import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createOutgoingCalls, type OutgoingOptions } from "./create-outgoing-calls.ts";
import type { Resolve } from "./guarded-lookup.ts";

const servers: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

const post = (url: string, options: Partial<OutgoingOptions> = {}) =>
  createOutgoingCalls({ allowedNetworks: ["127.0.0.0/8"], allowHttp: true, ...options }).post({
    url: new URL(url),
    headers: { "content-type": "text/plain" },
    body: "hello",
  });

const resolveTo =
  (...addresses: readonly string[]): Resolve =>
  (_host, callback) => {
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };

const resolveNothing: Resolve = (_host, callback) => callback(new Error("ENOTFOUND"), []);

describe("what may not be called", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.0.0.1./",
    "http://127.1/",
    "http://127.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://0/",
    "http://0.0.0.0/",
    "http://%31%32%37.0.0.1/",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[2002:7f00:1::]/",
    "http://[fe80::1]/",
    "http://[fd12::1]/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[0000:0000:0000:0000:0000:ffff:10.0.0.1]/",
    "http://[2001:0:7f00:1::]/",
    "http://[ff02::1]/",
    "http://127.000.000.001/",
    "http://0x7f.1/",
    "http://0177.1/",
    "http://127.0.0.1:22/",
    "http://①②⑦.0.0.1/",
    "http://2852039166/latest/meta-data/",
    "http://0xa9fea9fe/latest/meta-data/",
    "http://0251.0376.0251.0376/",
    "http://169.254.169.254./",
    "http://100.100.100.200/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://user:secret@127.0.0.1/",
  ])("%s: its address", async (url) => {
    await expect(post(url, { allowedNetworks: [] })).rejects.toMatchObject({
      code: "addressNotAllowed",
    });
  });

  it.each(["localhost", "LOCALHOST.", "ip6-localhost.localhost"])(
    "%s: what it stands for",
    async (host) => {
      const call = post(`http://${host}/`, {
        allowedNetworks: [],
        resolve: resolveTo("127.0.0.1", "::1"),
      });
      await expect(call).rejects.toMatchObject({ code: "addressNotAllowed" });
    },
  );

  it("a host that stands for another address once it was looked at", async () => {
    const answers = [["127.0.0.1"], ["10.0.0.1"]];
    let asked = 0;
    const resolve: Resolve = (host, callback) => {
      asked += 1;
      resolveTo(...(answers.shift() ?? []))(host, callback);
    };
    const port = await listen((_request, response) => response.end("inside"));
    const calls = createOutgoingCalls({ allowedNetworks: ["127.0.0.1"], allowHttp: true, resolve });
    const call = () =>
      calls.post({ url: new URL(`http://rebinding.example:${port}/`), headers: {}, body: "" });
    // What was looked at is what is connected to: nobody asks again in between.
    expect([await call(), asked]).toMatchObject([{ body: "inside" }, 1]);
    await expect(call()).rejects.toMatchObject({ code: "addressNotAllowed" });
    expect(asked).toBe(2);
  });

  it.each(["::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "fd00:ec2::254", "64:ff9b::a00:1"])(
    "a host that stands for %s",
    async (address) => {
      const call = post("http://inside.example/", {
        allowedNetworks: [],
        resolve: resolveTo("8.8.8.8", address),
      });
      await expect(call).rejects.toMatchObject({ code: "addressNotAllowed" });
    },
  );

  it("a host of which only one address is public", async () => {
    const call = post("http://mixed.example/", { resolve: resolveTo("8.8.8.8", "10.0.0.1") });
    await expect(call).rejects.toMatchObject({ code: "addressNotAllowed" });
  });

  it.each(["127.0.0.1", "::1", "fe80::1%eth0", "2130706433", "inside.example"])(
    "%s, where somebody would greet",
    async (host) => {
      const calls = createOutgoingCalls({ allowedNetworks: [], resolve: resolveTo("127.0.0.1") });
      const call = calls.greet({ host, port: 143, isEncrypted: false });
      await expect(call).rejects.toMatchObject({ code: "addressNotAllowed" });
    },
  );

  it.each(["ftp://example.com/", "file:///etc/passwd", "gopher://127.0.0.1/"])(
    "%s: its scheme",
    async (url) => {
      await expect(post(url)).rejects.toMatchObject({ code: "schemeNotAllowed" });
    },
  );

  it("http, unless that is allowed", async () => {
    const call = post("http://example.com/", { allowHttp: false });
    await expect(call).rejects.toMatchObject({ code: "schemeNotAllowed" });
  });
});

describe("a call", () => {
  it("sends the body and gives back the answer", async () => {
    const port = await listen((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += String(chunk);
      });
      request.on("end", () => {
        const { method, url } = request;
        response.writeHead(201, { "x-test": "yes" }).end(`${method} ${url} ${body}`);
      });
    });
    const answer = await post(`http://desk.example:${port}/a?b=c`, {
      resolve: resolveTo("127.0.0.1"),
    });
    expect(answer).toMatchObject({
      status: 201,
      headers: { "x-test": "yes" },
      body: "POST /a?b=c hello",
    });
  });

  it("does not follow redirects", async () => {
    let calls = 0;
    const port = await listen((_request, response) => {
      calls += 1;
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    expect(await post(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 302 });
    expect(calls).toBe(1);
  });

  it("reads only the beginning of an endless answer", async () => {
    const port = await listen((_request, response) => {
      const pour = () => {
        while (response.write("x".repeat(10_000)));
        response.once("drain", pour);
      };
      pour();
    });
    expect((await post(`http://127.0.0.1:${port}/`)).body).toHaveLength(65_536);
  });

  it("ends when an answer does not come, or does not end, in time", async () => {
    const silent = await listen(() => {});
    const slow = await listen((_request, response) => {
      response.write("x");
    });
    for (const port of [silent, slow]) {
      const call = post(`http://127.0.0.1:${port}/`, { timeoutMs: 50 });
      await expect(call).rejects.toMatchObject({ code: "timeout" });
    }
  });

  it("tells apart why there is no answer", async () => {
    const port = await listen(() => {});
    servers.splice(0).forEach((server) => server.close());
    await expect(post(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "unreachable" });
    await expect(
      post("http://nowhere.example/", { resolve: resolveNothing }),
    ).rejects.toMatchObject({
      code: "unknownHost",
    });
  });

  it.each([
    ["something else than HTTP", "220 mail.example ESMTP\r\n"],
    [
      "another protocol",
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    ],
  ])("is over when it is answered by %s", async (_what, words) => {
    const server = createTcpServer((socket: Socket) => {
      socket.on("error", () => {});
      socket.end(words);
    });
    servers.push(server);
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    await expect(post(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: "badAnswer" });
  });
});
