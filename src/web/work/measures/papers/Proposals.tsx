import { fieldNames } from '../parts/words.ts'
import { kindNames, layerNames, stateNames, strengthNames } from './names.ts'
import type { Numbered } from './PaperText.tsx'
import { editPath, measurePath, splitPath } from './paths.ts'
import { texts as t } from './texts.ts'

interface Shown {
  paper: string
  link: (path: string) => string
  mayDecide: boolean
}

/** A commitment as a button names it. */
export const refOf = ({ id, version }: { id: string; version: number }) => `${id}.${version}`

/** Proposals under the headings of their paper, each with what to do about it. */
export function Proposals(props: Shown & { commitments: readonly Numbered[] }) {
  const { commitments, ...shown } = props
  if (commitments.length === 0) return <p>{t.nothing}</p>
  return (
    <>
      {sectionsOf(commitments).map(({ heading, members }) => (
        <div class="proposals__section">
          <div class="proposals__title">
            <h3>{heading}</h3>
            {shown.mayDecide && <AcceptAll members={members} />}
          </div>
          <ol class="proposals">
            {members.map((one) => (
              <Proposal {...shown} one={one} next={commitments[commitments.indexOf(one) + 1]} />
            ))}
          </ol>
        </div>
      ))}
    </>
  )
}

function sectionsOf(commitments: readonly Numbered[]) {
  const sections: { heading: string; members: Numbered[] }[] = []
  for (const one of commitments) {
    const heading = one.record.section.at(-1) ?? t.section
    const last = sections.at(-1)
    if (last?.heading === heading) last.members.push(one)
    else sections.push({ heading, members: [one] })
  }
  return sections
}

/** A section that one looked through whole. */
function AcceptAll({ members }: { members: readonly Numbered[] }) {
  const open = members.filter(({ state }) => state === 'proposed')
  if (open.length < 2) return null
  return (
    <button
      class="kern-btn kern-btn--tertiary"
      type="submit"
      name="schritt"
      value={`annehmen ${open.map(refOf).join(' ')}`}
    >
      <span class="kern-label">{t.acceptSection(open.length)}</span>
    </button>
  )
}

function Proposal({ one, next, ...shown }: Shown & { one: Numbered; next: Numbered | undefined }) {
  const { id, number, state, record, quote, wordingBefore } = one
  return (
    <li
      id={`v-${id}`}
      class={`proposal proposal--${state}`}
      tabindex={-1}
      aria-labelledby={`titel-${id}`}
      data-state={state}
    >
      <div class="proposal__head">
        {shown.mayDecide && (
          <input
            class="proposal__choice"
            type="checkbox"
            name="wahl"
            value={refOf(one)}
            aria-label={t.choose(number)}
          />
        )}
        <p class="proposal__title" id={`titel-${id}`}>
          <a href={`#t-${id}`}>{number}</a> <strong>{record.title}</strong>{' '}
          <span class={`proposal__state proposal__state--${state}`}>{stateNames[state]}</span>
        </p>
      </div>
      <p class="proposal__quote">„{quote}“</p>
      {wordingBefore && (
        <p class="proposal__before">
          <strong>{t.reworded}</strong> „{wordingBefore}“
        </p>
      )}
      <p class="meta">{factsOf(one).join(' · ')}</p>
      {one.measures.length > 0 && (
        <p class="meta">
          Maßnahmen:{' '}
          {one.measures.map((measure, index) => (
            <>
              {index > 0 && ', '}
              <a href={shown.link(measurePath(measure.id))}>{measure.title}</a>
            </>
          ))}
        </p>
      )}
      {shown.mayDecide && <Actions one={one} next={next} {...shown} />}
    </li>
  )
}

/** What is said of it in a line. */
function factsOf({ record, added, merged, splitFrom, corrected }: Numbered): string[] {
  const { deadline, numbers } = record
  return [
    record.nature === 'goal' ? t.goal : kindNames[record.kind],
    strengthNames[record.strength],
    fieldNames[record.field],
    ...(record.negated ? ['wird nicht getan'] : []),
    ...(record.layer === 'main' ? [] : [layerNames[record.layer]]),
    ...(deadline ? [deadline.raw] : []),
    ...numbers.map(({ raw }) => raw),
    ...record.actors,
    ...(added ? [t.added] : []),
    ...(merged ? [t.merged] : []),
    ...(splitFrom ? [t.parted] : []),
    ...(corrected ? [t.corrected] : []),
  ]
}

function Actions({
  one,
  next,
  paper,
  link,
}: Shown & { one: Numbered; next: Numbered | undefined }) {
  const { id, state, number } = one
  const say = (text: string) => `${text}: ${number}`
  const step = (name: string, refs: string, text: string, primary = false, said = text) => (
    <button
      class={`kern-btn kern-btn--${primary ? 'secondary' : 'tertiary'}`}
      type="submit"
      name="schritt"
      value={`${name} ${refs}`}
      data-key={name}
      aria-label={say(said)}
    >
      <span class="kern-label">{text}</span>
    </button>
  )
  const canMerge = next && !next.elsewhere && one.measures.length + next.measures.length === 0
  return (
    <div class="proposal__actions">
      {state !== 'accepted' &&
        step('annehmen', refOf(one), state === 'rejected' ? t.acceptAfterAll : t.accept, true)}
      {state !== 'rejected' && step('ablehnen', refOf(one), t.reject, state === 'proposed')}
      <a href={link(editPath(paper, id))} data-key="bearbeiten" aria-label={say(t.edit)}>
        {t.edit}
      </a>
      {one.measures.length === 0 && (
        <a href={link(splitPath(paper, id))} data-key="teilen" aria-label={say(t.split)}>
          {t.split}
        </a>
      )}
      {canMerge && step('verbinden', `${refOf(one)} ${refOf(next)}`, t.merge, false, t.mergeWith)}
    </div>
  )
}
