/** In which stage of a map something selected stands. */
export { stageIndexOf } from '../../shared/exchange/where.ts';
