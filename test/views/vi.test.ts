import { lookAtEverything } from './look.ts';

lookAtEverything('vi');
