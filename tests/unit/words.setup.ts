import { speechOf } from '../../src/core/words/speech.ts';
import { speak } from '../../src/renderer/say.ts';

// What is tested piece by piece speaks as the whole window does once main has answered.
speak(speechOf('en-US'));
