import { describe, expect, it } from 'vitest';
import { locationIdOf } from '../../../../src/core/account.ts';
import type { Attempt } from '../../../../src/core/failure.ts';
import type { Pit } from '../../../../src/core/pit.ts';
import type { TokenMark } from '../../../../src/core/settings.ts';
import { openKeychain } from '../../../../src/main/storage/keychain.ts';
import { createTokens, withToken } from '../../../../src/main/storage/tokens.ts';
import { OTHER_PIT_TEXT, PIT_TEXT, pitOf } from '../../sample-pit.ts';
import { locationSettingsOf } from '../../sample-settings.ts';
import { NOW } from '../../sample-snapshot.ts';
import { createMemoryKeytar } from './memory-keytar.ts';

const ID = locationIdOf('K83W5f03EFph2rlg5N1L');
const locationWith = (token: TokenMark | null) => locationSettingsOf(ID, { token });
const failedBy = (kind: string) => ({ ok: false, failure: { kind } });
const textOf = (loaded: Attempt<Pit>): string => (loaded.ok ? loaded.value.reveal() : loaded.failure.kind);

function createMemoryTokens(keytar = createMemoryKeytar()) {
  let now = NOW;
  return {
    keytar,
    tokens: createTokens(
      openKeychain(async () => keytar),
      () => now++,
    ),
  };
}

function markOf(saved: Attempt<TokenMark>): TokenMark {
  if (!saved.ok) throw new Error(saved.failure.kind);
  return saved.value;
}

describe('a saved token', () => {
  it('leaves a mark with its last four characters, and nothing more of it', async () => {
    const { tokens } = createMemoryTokens();
    const mark = markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'keychain'));
    expect(mark).toEqual({ last4: '5963', addedAt: NOW, keptIn: 'keychain' });
    expect(JSON.stringify(mark)).not.toContain(PIT_TEXT.slice(0, 12));
  });

  it('is found by another process through the keychain', async () => {
    const { keytar, tokens } = createMemoryTokens();
    const mark = markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'keychain'));
    const other = createMemoryTokens(keytar).tokens;
    expect(textOf(await other.load(locationWith(mark)))).toBe(PIT_TEXT);
  });

  it('is looked up once', async () => {
    const { keytar, tokens } = createMemoryTokens();
    const mark = markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'keychain'));
    const other = createMemoryTokens(keytar).tokens;
    for (let round = 0; round < 3; round += 1) await other.load(locationWith(mark));
    expect(keytar.lookups()).toBe(1);
  });

  it('is looked up again when another process has replaced it', async () => {
    const { keytar, tokens } = createMemoryTokens();
    await tokens.save(ID, pitOf(PIT_TEXT), 'keychain');
    await keytar.setPassword('Relink', ID, OTHER_PIT_TEXT);
    const replaced: TokenMark = { last4: '422a', addedAt: NOW + 60_000, keptIn: 'keychain' };
    expect(textOf(await tokens.load(locationWith(replaced)))).toBe(OTHER_PIT_TEXT);
  });

  it('is not remembered as failing: an unlocked keychain helps at once', async () => {
    const { keytar, tokens } = createMemoryTokens();
    const mark = markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'keychain'));
    const other = createMemoryTokens(keytar).tokens;
    keytar.become('locked');
    expect(await other.load(locationWith(mark))).toEqual(failedBy('keychain-locked'));
    keytar.become('working');
    expect(textOf(await other.load(locationWith(mark)))).toBe(PIT_TEXT);
  });

  it('is not saved at all when the keychain refuses', async () => {
    const { keytar, tokens } = createMemoryTokens();
    keytar.become('missing');
    expect(await tokens.save(ID, pitOf(PIT_TEXT), 'keychain')).toEqual(failedBy('keychain-missing'));
  });

  it('is gone from keychain and memory when it is removed', async () => {
    const { keytar, tokens } = createMemoryTokens();
    const mark = markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'keychain'));
    expect(await tokens.remove(locationWith(mark))).toEqual({ ok: true, value: true });
    expect(keytar.entries.size).toBe(0);
    expect(await tokens.load(locationWith(mark))).toEqual(failedBy('token-missing'));
  });
});

describe('a token for this session only', () => {
  it('never reaches the keychain, and needs none', async () => {
    const { keytar, tokens } = createMemoryTokens();
    keytar.become('missing');
    const mark = markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'session'));
    expect(mark.keptIn).toBe('session');
    expect(textOf(await tokens.load(locationWith(mark)))).toBe(PIT_TEXT);
    expect(await tokens.remove(locationWith(mark))).toEqual({ ok: true, value: true });
    expect([keytar.entries.size, keytar.lookups()]).toEqual([0, 0]);
  });

  it('is missing after a restart', async () => {
    const { keytar, tokens } = createMemoryTokens();
    const mark = markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'session'));
    const restarted = createMemoryTokens(keytar).tokens;
    expect(await restarted.load(locationWith(mark))).toEqual(failedBy('token-missing'));
  });
});

describe('a request with the token of a location', () => {
  it('gets it, with the location', async () => {
    const { tokens } = createMemoryTokens();
    const location = locationWith(markOf(await tokens.save(ID, pitOf(PIT_TEXT), 'keychain')));
    const result = await withToken(tokens, location, async (access) => ({
      ok: true,
      value: [access.location, access.pit.last4],
    }));
    expect(result).toEqual({ ok: true, value: [ID, '5963'] });
  });

  it('is not made without one', async () => {
    const { tokens } = createMemoryTokens();
    const result = await withToken(tokens, locationWith(null), () => {
      throw new Error('was made');
    });
    expect(result).toEqual(failedBy('token-missing'));
  });
});
