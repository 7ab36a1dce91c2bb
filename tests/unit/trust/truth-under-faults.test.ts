import { SEED, testRandomLives } from './random-lives.ts';

testRandomLives(SEED);
