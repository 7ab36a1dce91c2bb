import { describe, expect, it } from 'vitest';
import { isPublicAddress, isReachable } from '../../../../src/main/avatars/reachable-address.ts';

describe('an address of the public internet', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00::1',
  ])('is one: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['shared by a provider', '100.64.0.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.8.8.8'],
    ['link-local, where clouds keep their metadata', '169.254.169.254'],
    ['of protocols', '192.0.0.8'],
    ['documentation', '192.0.2.1'],
    ['a relay', '192.88.99.1'],
    ['of benchmarks', '198.19.0.1'],
    ['documentation', '198.51.100.7'],
    ['documentation', '203.0.113.7'],
    ['multicast', '224.0.0.251'],
    ['reserved', '250.1.1.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique-local', 'fd00::1'],
    ['multicast', 'ff02::fb'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped, even when public', '::ffff:8.8.8.8'],
    ['IPv4-compatible', '::10.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['local NAT64', '64:ff9b:1::a00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['discarded', '100::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('is none that is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('this computer', () => {
  const whileApiIsHere = { allowsLoopback: true };

  it.each([
    ['127.0.0.1', '127.0.0.1'],
    ['localhost', '127.0.0.1'],
    ['localhost', '::1'],
    ['[::1]', '::1'],
  ])('is reached as %s at %s while the API is here too', (host, address) => {
    expect(isReachable(host, address, whileApiIsHere)).toBe(true);
    expect(isReachable(host, address, { allowsLoopback: false })).toBe(false);
  });

  it.each([
    ['pictures.example', '127.0.0.1'],
    ['localhost', '127.0.0.2'],
    ['localhost', '192.168.1.1'],
  ])('is not reached as %s at %s', (host, address) => {
    expect(isReachable(host, address, whileApiIsHere)).toBe(false);
  });
});
