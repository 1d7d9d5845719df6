import { BlockList, isIP } from "node:net";

/** What no fetcher of ours may reach: everything that IANA has set apart from the public internet. */
const kept = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  kept.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  // Of 2000::/3, the only part that is given out: protocols and tunnels, documentation, 6to4.
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const)
  kept.addSubnet(net, prefix, "ipv6");

const given = new BlockList();
given.addSubnet("2000::", 3, "ipv6");

/** Whether an address, as a resolver gives it, is one of the public internet. IPv4 in an IPv6 coat is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !kept.check(address, "ipv4");
  if (family !== 6 || address.includes("%")) return false;
  return given.check(address, "ipv6") && !kept.check(address, "ipv6");
}
