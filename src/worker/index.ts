export { createPool, type Pool, type PoolOptions } from './pool.ts';
export {
  type Answer,
  type ArchivedPage,
  answerLine,
  answerLost,
  answerPage,
  answerUnread,
  pick,
  type RecordOptions,
} from './record.ts';
export { distanceOf, fingerprintOf, foldedFingerprint, ones } from './simhash.ts';
export { type PageReading, TASKS, type TaskName, type Tasks, type Written, written } from './tasks.ts';
