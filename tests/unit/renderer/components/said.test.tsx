// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { speechOf } from '../../../../src/core/words/speech.ts';
import { Said } from '../../../../src/renderer/components/said.tsx';
import { speak } from '../../../../src/renderer/say.ts';

const drawn = (name: ComponentChild): string => {
  const root = document.createElement('div');
  render(<Said text="replace-token.kept" fill={{ name, token: <code>pit-…5963</code> }} />, root);
  return root.innerHTML;
};

describe('a text with elements in it', () => {
  it('has them where its language puts them', () => {
    speak(speechOf('de-DE'));
    expect(drawn(<b>Bäckerei</b>)).toMatch(/^Für <b>Bäckerei<\/b>, anstelle von <code>pit-…5963<\/code>\. /);
    speak(speechOf('en-US'));
    expect(drawn(<b>Bakery</b>)).toMatch(/^For <b>Bakery<\/b>, in place of <code>pit-…5963<\/code>\. /);
  });

  it('leaves a name as it is that looks like a place', () => {
    expect(drawn('{token}')).toMatch(/^For \{token\}, in place of <code>/);
  });
});
