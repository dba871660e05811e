import { lookAtEverything } from './look.ts';

lookAtEverything('en');
