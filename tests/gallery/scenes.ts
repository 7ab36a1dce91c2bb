import { CARE_SCENES } from './care-scenes.ts';
import { DIALOG_SCENES } from './dialog-scenes.ts';
import { FIRST_RUN_SCENES } from './first-run-scenes.ts';
import { HEALTH_SCENES } from './health-scenes.ts';
import { RECONNECT_SCENES } from './reconnect-scenes.ts';
import type { Scene } from './scene.ts';
import { TIMELINE_SCENES } from './timeline-scenes.ts';
import { TROUBLE_SCENES } from './trouble-scenes.ts';

/** Every state of the window that a person can meet. */
export const SCENES: readonly Scene[] = [
  ...FIRST_RUN_SCENES,
  ...HEALTH_SCENES,
  ...RECONNECT_SCENES,
  ...TROUBLE_SCENES,
  ...DIALOG_SCENES,
  ...TIMELINE_SCENES,
  ...CARE_SCENES,
];

/** @throws Error when there is no scene of this name */
export function sceneOf(name: string): Scene {
  const scene = SCENES.find((one) => one.name === name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  return scene;
}
