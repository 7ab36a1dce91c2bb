import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../src/simulator/server.ts';
import { callerOf } from './published-requests.ts';
import { locationAt } from './requests.ts';

const NOW = Date.parse('2026-11-24T15:00:00Z');

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ now: () => NOW, dialect: '2021-07-28' });
});
afterEach(() => simulator.stop());

const WEEK = {
  skip: '0',
  limit: '100',
  fromDate: '2026-11-24T00:00:00.000Z',
  toDate: '2026-12-01T00:00:00.000Z',
  includeUsers: 'false',
};

function search(body: unknown) {
  const bakery = locationAt(simulator, 0);
  const call = callerOf(simulator, bakery, '2021-07-28');
  return call(`/social-media-posting/${bakery.id}/posts/list`, { method: 'POST', body });
}

it('gives scheduled posts, the next one first', async () => {
  const { status, body } = await search(WEEK);
  expect(status).toBe(201);
  expect(body).toMatchObject({ success: true, statusCode: 201, results: { count: 12 } });
  expect(body.results.posts[0]).toMatchObject({
    accountId: 'acct-101',
    accountIds: ['acct-101'],
    platform: 'facebook',
    status: 'scheduled',
    displayDate: '2026-11-25T12:00:00.000Z',
    type: 'post',
    error: '',
  });
});

it.each([
  ['the accounts', { accounts: 'acct-101, acct-103' }, 4],
  ['the dates', { fromDate: '2026-11-26T00:00:00.000Z' }, 6],
  ['a kind that waits', { type: 'scheduled' }, 12],
  ['a kind that is done', { type: 'published' }, 0],
])('narrows them by %s', async (_what, change, count) => {
  expect((await search({ ...WEEK, ...change })).body.results.count).toBe(count);
});

it('gives them page by page', async () => {
  const { results } = (await search({ ...WEEK, skip: '10', limit: '10' })).body;
  expect(results.posts).toHaveLength(2);
  expect(results.count).toBe(12);
});

it('tells their author when asked to', async () => {
  const { results } = (await search({ ...WEEK, includeUsers: 'true' })).body;
  expect(results.posts[0].user).toMatchObject({ firstName: 'Maya', lastName: 'Thompson' });
});

it('loses those of an account that is deleted', async () => {
  simulator.control.remove('acct-101');
  expect((await search(WEEK)).body.results.count).toBe(10);
});

it('names everything that is wrong with a search', async () => {
  expect(
    await search({ skip: 0, toDate: 'soon', fromDate: '2026-11-24', includeUsers: 'true' }),
  ).toMatchObject({
    status: 422,
    body: {
      message: ['skip must be string', 'limit should not be empty', expect.stringMatching(/^toDate must be/)],
    },
  });
  expect((await search(undefined)).status).toBe(422);
});
