import { expect, it } from 'vitest';
import type { Push, View } from '../../../src/core/bridge.ts';
import { applyViewChange } from '../../../src/core/view-change.ts';
import { createViewFeed } from '../../../src/main/view-feed.ts';
import { viewOf } from '../renderer/sample-view.ts';
import { accountOf, locationOf } from '../sample-snapshot.ts';

const A = locationOf('a', [accountOf('1')]);

/** A feed of what a test shows, and everything that the windows were sent. */
function startFeed() {
  const world = { view: viewOf([A]), isShown: true, made: 0 };
  const sent: Push[] = [];
  const feed = createViewFeed({
    view: () => {
      world.made += 1;
      return world.view;
    },
    isShown: () => world.isShown,
    send: (push) => sent.push(push),
  });
  const show = (view: View): void => {
    world.view = view;
    feed.push();
  };
  /** The view of a window that has followed since it asked. */
  const follow = (asked: View): View =>
    sent.reduce(
      (known, push) =>
        push[0] === 'change' && push[1].base === known.revision ? applyViewChange(known, push[1]) : known,
      asked,
    );
  return { world, sent, feed, show, follow };
}

it('a window that has asked is sent what changes', () => {
  const { feed, sent, show, follow } = startFeed();
  const asked = feed.current();
  show(viewOf([A, locationOf('b')]));
  show(viewOf([locationOf('b')]));
  expect(sent).toHaveLength(2);
  expect(follow(asked).snapshot.locations.map(({ id }) => id)).toEqual(['b']);
});

it('nothing is sent when nothing has changed', () => {
  const { feed, sent, show } = startFeed();
  feed.current();
  show(viewOf([A]));
  expect(sent).toEqual([]);
});

it('nothing is even put together while nobody looks', () => {
  const { feed, sent, show, world } = startFeed();
  feed.current();
  world.isShown = false;
  const { made } = world;
  for (let change = 0; change < 10; change += 1) show(viewOf([locationOf(`l${change}`)]));
  expect([sent, world.made]).toEqual([[], made]);
});

it('a second window that asks is given what the first one has been sent', () => {
  const { feed, world, follow } = startFeed();
  const first = feed.current();
  world.view = viewOf([A, locationOf('b')]);
  const second = feed.current();
  expect(follow(first)).toEqual(second);
});

it('a window that is opened anew does not go on where the one before ended', () => {
  const { feed, world, show } = startFeed();
  const before = feed.current();
  world.isShown = false;
  show(viewOf([locationOf('b')]));
  world.isShown = true;
  expect(feed.current().revision).toBeGreaterThan(before.revision);
});
