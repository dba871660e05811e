/** Fresh ids: short, so that a file reads well in a diff, and random, so that two files never collide. */
import { customAlphabet } from 'nanoid';

export const newId: () => string = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 10);
