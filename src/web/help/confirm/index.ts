import type { PageRoute } from '../../frame/page.ts'
import { askPage, sendConfirmation, sendWrong, wrongForm } from './pages.tsx'

/** Providers answer a mail without signing in: it is right, or what is not. */
export const confirmPages: PageRoute[] = [askPage, sendConfirmation, wrongForm, sendWrong]
