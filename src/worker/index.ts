export { createPool, type Pool, type PoolOptions } from './pool.ts';
export { type Answer, answerLine, answerLost, pick, type RecordOptions } from './record.ts';
export { TASKS, type TaskName, type Tasks, type Written, written } from './tasks.ts';
