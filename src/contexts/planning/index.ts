/** Plans: who reaches which help in what time, and what would change it. */

export { showReach } from './operations/showReach.ts'
