import { describe, expect, it } from 'vitest';
import { readOpenerMessage } from '../../../src/core/opener-message.ts';

const START = 'https://services.leadconnectorhq.com/social-media-posting/oauth/facebook/start?locationId=L';
const LOCAL_START = 'http://127.0.0.1:4000/social-media-posting/oauth/facebook/start?locationId=L';
const API = 'https://services.leadconnectorhq.com';
const LOGIN = '658a9b6833b91e0ecb8f3958';
const SEEN = {
  actionType: 'close',
  page: 'social_media_posting',
  platform: 'facebook',
  placement: 'undefined',
  accountId: LOGIN,
  refresh: 'undefined',
  source: 'undefined',
};

describe('the message of a sign-in window', () => {
  it.each(['social_media_posting', 'social-media-posting'])('is understood when it is from "%s"', (page) => {
    expect(readOpenerMessage({ ...SEEN, page }, API, START)).toEqual({
      loginId: LOGIN,
      reconnectAccounts: [],
    });
  });

  it('names the accounts that it was to renew', () => {
    const message = { ...SEEN, reconnectAccounts: ['658a_page_1', 'efd2:da'] };
    expect(readOpenerMessage(message, API, START)?.reconnectAccounts).toEqual(['658a_page_1', 'efd2:da']);
  });

  it.each([undefined, null, 'undefined', 'null', '', 7, {}, '../../escape', 'a b', 'x'.repeat(201)])(
    'without a usable login names none: %j',
    (accountId) => {
      expect(readOpenerMessage({ ...SEEN, accountId }, API, START)?.loginId).toBeNull();
    },
  );

  it.each([undefined, 'undefined', 'null', {}, 5])('without a list of accounts names none: %j', (list) => {
    const message = { ...SEEN, reconnectAccounts: list };
    expect(readOpenerMessage(message, API, START)?.reconnectAccounts).toEqual([]);
  });

  it('leaves out what names no account', () => {
    const message = { ...SEEN, reconnectAccounts: ['undefined', 'a1', null, '', 'null', 3, '<b>'] };
    expect(readOpenerMessage(message, API, START)?.reconnectAccounts).toEqual(['a1']);
  });
});

describe('anything else is no message', () => {
  it.each<[string, unknown]>([
    ['another page', { ...SEEN, page: 'calendar' }],
    ['another action', { ...SEEN, actionType: 'open' }],
    ['no page', { actionType: 'close', accountId: LOGIN }],
    ['a string', JSON.stringify(SEEN)],
    ['a list', [SEEN]],
    ['nothing', null],
    ['undefined', undefined],
    ['a number', 1],
  ])('%s', (_, data) => {
    expect(readOpenerMessage(data, API, START)).toBeNull();
  });
});

describe('a message counts from', () => {
  it.each([
    'https://services.leadconnectorhq.com',
    'https://leadconnectorhq.com',
    'https://app.gohighlevel.com',
    'https://gohighlevel.com',
    'https://link.msgsndr.com',
    'https://backend.services.msgsndr.com',
  ])('%s, which is of HighLevel', (origin) => {
    expect(readOpenerMessage(SEEN, origin, LOCAL_START)).not.toBeNull();
  });

  it('the origin at which the sign-in began', () => {
    expect(readOpenerMessage(SEEN, 'http://127.0.0.1:4000', LOCAL_START)).not.toBeNull();
  });
});

describe('a message does not count from', () => {
  it.each([
    'https://www.facebook.com',
    'http://services.leadconnectorhq.com',
    'https://services.leadconnectorhq.com:8443',
    'https://evil-leadconnectorhq.com',
    'https://leadconnectorhq.com.evil.example',
    'https://evil.example/https://app.gohighlevel.com',
    'https://user@gohighlevel.com',
    'null',
    '',
  ])('"%s"', (origin) => {
    expect(readOpenerMessage(SEEN, origin, START)).toBeNull();
  });

  it.each(['http://127.0.0.1:4001', 'http://localhost:4000', 'https://127.0.0.1:4000'])(
    '%s, when the sign-in began next to it',
    (origin) => {
      expect(readOpenerMessage(SEEN, origin, LOCAL_START)).toBeNull();
    },
  );

  it('a sandbox, when the sign-in began nowhere', () => {
    expect(readOpenerMessage(SEEN, 'null', 'data:text/html,')).toBeNull();
  });
});
