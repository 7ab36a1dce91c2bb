import { describe, expect, it } from 'vitest';
import { safeAddressOf } from '../../../src/core/safe-address.ts';

const LIVE = { allowsLoopbackHttp: false };
const LOCAL = { allowsLoopbackHttp: true };

describe('an address from the network', () => {
  it.each([
    ['https://www.facebook.com/v21.0/dialog/oauth?client_id=1&state=a%26b'],
    ['https://example.com:8443/sign-in#fragment'],
    ['https://münchen.example/'],
  ])('%s is opened', (address) => {
    expect(safeAddressOf(address, LIVE)).toBe(new URL(address).href);
  });

  it('loses the white space around it', () => {
    expect(safeAddressOf(' https://example.com/a\r\n', LIVE)).toBe('https://example.com/a');
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script in disguise', 'JaVaScRiPt:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['inline data', 'data:text/html,<script>alert(1)</script>'],
    ['a program of the system', 'ms-msdt:/id'],
    ['another program', 'smb://host/share'],
    ['plain http', 'http://example.com/'],
    ['a user name', 'https://highlevel.com@evil.example/'],
    ['a password without a user name', 'https://:secret@evil.example/'],
    ['a newline in the scheme', 'java\nscript:alert(1)'],
    ['a newline in the path', 'https://example.com/a\nb'],
    ['a tab', 'https://example.com/a\tb'],
    ['a space', 'https://example.com/a b'],
    ['a backslash', 'https://example.com\\@evil.example/'],
    ['a zero-width character', 'https://example\u200b.com/'],
    ['a change of the writing direction', 'https://example.com/\u202egpj.exe'],
    ['a null character', 'https://example.com/\0'],
    ['no scheme', 'example.com/sign-in'],
    ['no host', 'https://'],
    ['nothing', ''],
    ['endless text', `https://example.com/${'a'.repeat(9000)}`],
  ])('is refused when it has %s', (_, address) => {
    expect(safeAddressOf(address, LOCAL)).toBeNull();
  });
});

describe('plain http on this computer', () => {
  it.each(['http://127.0.0.1:8080/a', 'http://localhost/a', 'http://[::1]:9/a'])(
    '%s is opened only where the API runs here too',
    (address) => {
      expect(safeAddressOf(address, LOCAL)).toBe(address);
      expect(safeAddressOf(address, LIVE)).toBeNull();
    },
  );

  it.each(['http://127.0.0.1.evil.example/', 'http://localhost.evil.example/', 'http://10.0.0.1/'])(
    'does not include %s',
    (address) => {
      expect(safeAddressOf(address, LOCAL)).toBeNull();
    },
  );
});
