import { lookAtEverything } from './look.ts';

lookAtEverything('ru');
