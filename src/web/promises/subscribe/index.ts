import type { PageRoute } from '../../frame/page.ts'
import {
  confirmPage,
  endPage,
  orderForm,
  orderThanks,
  sendConfirmation,
  sendEnd,
  sendOrder,
} from './pages.tsx'

export const subscribePages: PageRoute[] = [
  orderForm,
  sendOrder,
  orderThanks,
  confirmPage,
  sendConfirmation,
  endPage,
  sendEnd,
]
