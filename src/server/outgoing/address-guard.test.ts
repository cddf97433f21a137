import { describe, expect, it } from "vitest";
import { createAddressGuard, isNetwork } from "./address-guard.ts";

const guard = createAddressGuard([]);

describe("createAddressGuard", () => {
  it.each([
    ["9.255.255.255", true],
    ["10.0.0.0", false],
    ["10.255.255.255", false],
    ["11.0.0.0", true],
    ["0.0.0.0", false],
    ["0.255.255.255", false],
    ["1.0.0.0", true],
    ["100.63.255.255", true],
    ["100.64.0.0", false],
    ["100.127.255.255", false],
    ["100.128.0.0", true],
    ["126.255.255.255", true],
    ["127.0.0.0", false],
    ["127.255.255.255", false],
    ["128.0.0.0", true],
    ["169.253.255.255", true],
    ["169.254.169.254", false],
    ["169.255.0.0", true],
    ["172.15.255.255", true],
    ["172.16.0.0", false],
    ["172.31.255.255", false],
    ["172.32.0.0", true],
    ["192.167.255.255", true],
    ["192.168.0.0", false],
    ["192.168.255.255", false],
    ["192.169.0.0", true],
    ["198.17.255.255", true],
    ["198.18.0.0", false],
    ["198.19.255.255", false],
    ["198.20.0.0", true],
    ["223.255.255.255", true],
    ["224.0.0.0", false],
    ["255.255.255.255", false],
    ["::", false],
    ["::1", false],
    ["::127.0.0.1", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:8.8.8.8", false],
    ["64:ff9b::7f00:1", false],
    ["64:ff9b:1::1", false],
    ["100::1", false],
    ["1fff:ffff::1", false],
    ["2000::1", true],
    ["2001:0:1::1", false],
    ["2001:200::1", true],
    ["2001:db7::1", true],
    ["2001:db8::1", false],
    ["2001:db9::1", true],
    ["2002:7f00:1::1", false],
    ["2a00:1450::1", true],
    ["3fff::1", false],
    ["4000::1", false],
    ["fc00::1", false],
    ["fdff::1", false],
    ["fe80::1", false],
    ["fe80::1%eth0", false],
    ["fec0::1", false],
    ["ff02::1", false],
    ["localhost", false],
    ["", false],
  ])("%s may be called: %s", (address, allowed) => {
    expect(guard.allows(address)).toBe(allowed);
  });

  it("lets what is named be called, and no more", () => {
    const wider = createAddressGuard(["127.0.0.0/8", "10.1.2.3", "fd00:1::/32"]);
    const named = ["127.0.0.1", "::ffff:127.0.0.1", "10.1.2.3", "fd00:1::5"];
    expect(named.map((address) => wider.allows(address))).toEqual([true, true, true, true]);
    const others = ["10.1.2.4", "::1", "fd00:2::5", "192.168.0.1"];
    expect(others.map((address) => wider.allows(address))).toEqual([false, false, false, false]);
  });
});

describe("isNetwork", () => {
  it.each([
    ["10.0.0.0/8", true],
    ["10.0.0.1", true],
    ["10.0.0.0/32", true],
    ["10.0.0.0/33", false],
    ["::1", true],
    ["fd00::/128", true],
    ["fd00::/129", false],
    ["10.0.0.0/", false],
    ["10.0.0.0/8/8", false],
    ["10.0.0/8", false],
    ["fe80::1%eth0", false],
    ["localhost", false],
  ])("%s: %s", (text, expected) => {
    expect(isNetwork(text)).toBe(expected);
  });
});
