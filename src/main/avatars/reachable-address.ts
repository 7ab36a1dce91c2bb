import { BlockList, isIP } from 'node:net';
import { isLoopbackHost } from '../../core/safe-address.ts';

/** Whom pictures may be asked of. */
export interface HostPolicy {
  /** This computer itself; only while the API runs here too. */
  readonly allowsLoopback: boolean;
}

/** IPv4 networks that are not of the public internet, by the IANA special-purpose registry (RFC 6890 and later). */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** What is special within global unicast: Teredo and other protocols, documentation, and IPv4 packed by 6to4. */
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const specialIpv4 = new BlockList();
for (const [net, prefix] of SPECIAL_IPV4) specialIpv4.addSubnet(net, prefix, 'ipv4');
const specialIpv6 = new BlockList();
for (const [net, prefix] of SPECIAL_IPV6) specialIpv6.addSubnet(net, prefix, 'ipv6');
/** All else of IPv6 is loopback, link-local, unique-local, multicast, or packs an IPv4 address (mapped, NAT64). */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !specialIpv4.check(address, 'ipv4');
    case 6:
      return globalUnicast.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
    default:
      return false;
  }
}

/** Whether an address, to which the name of a host has led, may be connected to. */
export const isReachable = (host: string, address: string, { allowsLoopback }: HostPolicy): boolean =>
  isPublicAddress(address) ||
  (allowsLoopback && isLoopbackHost(host) && (address === '127.0.0.1' || address === '::1'));
