import { answerUpdateAsk, showUpdateAsk } from './operations.ts'

export const updateAskOperations = [showUpdateAsk, answerUpdateAsk]
export { askForUpdates } from './askForUpdates.ts'
export { forgetUpdateAsks } from './store.ts'
export { answerUpdateAsk, showUpdateAsk }
