import { lookAtEverything } from './look.ts';

lookAtEverything('fa');
