export { days, erased, eraseExpired, platformRetention, type Retention } from './retention.ts'
export { startTasks, type Task } from './runner.ts'
