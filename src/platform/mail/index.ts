export { type Mail, queueMail } from './queue.ts'
