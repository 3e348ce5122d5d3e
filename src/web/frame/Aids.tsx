import { type Locale, localeFacts, textsFor } from '../../platform/texts/index.ts'
import { aidTexts } from './aidTexts.ts'

/**
 * Reading aloud, by the voices of the person's own device. aloud.js shows it where the device has a voice
 * for the page's language; the room for it is there from the start, so that nothing moves.
 */
export function ReadAloud({ locale }: { locale: Locale }) {
  const t = textsFor(aidTexts, locale)
  return (
    <div class="aloud no-print" data-aloud data-pause={t.pause} data-go-on={t.goOn}>
      <button type="button" data-aloud-play>
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
          <path d="M4 9.5v5h3.500L12 18.500v-13L7.500 9.500zM15 9a4.200 4.200 0 0 1 0 6M17.500 6.500a7.800 7.800 0 0 1 0 11" />
        </svg>
        <span data-aloud-word>{t.readAloud}</span>
      </button>
      <button type="button" data-aloud-next hidden>
        {t.nextSection}
      </button>
      <button type="button" data-aloud-stop hidden>
        {t.stop}
      </button>
    </div>
  )
}

/** Said on a page that comes from the device because there is no network: it may be old. */
export function KeptNote({ locale, around }: { locale: Locale; around: Locale }) {
  const t = textsFor(aidTexts, locale)
  const { tag, direction } = localeFacts(locale)
  const language = around === locale ? {} : { lang: tag, dir: direction }
  return (
    <p class="kept-note note no-print" {...language}>
      {t.keptPage} <time data-kept-time />
    </p>
  )
}
