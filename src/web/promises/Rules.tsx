import { inGerman, type Wording } from './wording.ts'

/** The rules that ratings follow, folded. */
export function Rules(
  props: {
    rules: readonly { id: string; title: string; words: string | null; leicht: string | null }[]
  } & Wording,
) {
  const { rules, request, t } = props
  const { locale } = request
  const easy = locale === 'leicht'
  return (
    <details class="rules" id="regeln">
      <summary>{t.rulesTitle}</summary>
      <p>{t.rulesText}</p>
      {rules.length === 0 ? (
        <p>{t.noRules}</p>
      ) : (
        <dl class="facts">
          {rules.map(({ title, words, leicht }) => {
            const own = easy && leicht !== null
            return (
              <>
                <dt {...inGerman(locale)}>{title}</dt>
                <dd {...(own ? {} : inGerman(locale))}>{own ? leicht : words}</dd>
              </>
            )
          })}
        </dl>
      )}
    </details>
  )
}

export function FreezeNote(
  props: {
    freeze: { title: string; from: string; to: string } | null
    day: (day: string) => string
  } & Wording,
) {
  const { freeze, day, t } = props
  if (!freeze) return null
  return <p class="note">{t.freeze(freeze.title, day(freeze.from), day(freeze.to))}</p>
}
