import { confirmSubscription, endSubscription, showSubscription, subscribe } from './operations.ts'

/** Mails about news of promises: ordered, confirmed, told, ended. */
export const subscriptionOperations = [
  subscribe,
  showSubscription,
  confirmSubscription,
  endSubscription,
]

export { deleteUnconfirmed } from './store.ts'
export { tellNews } from './tellNews.ts'
export { confirmSubscription, endSubscription, showSubscription, subscribe }
