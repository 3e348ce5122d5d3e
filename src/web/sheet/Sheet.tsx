import { type Locale, localeFacts } from '../../platform/texts/index.ts'
import { PhoneLink } from '../frame/controls.tsx'
import type { Drawing, Run, SheetContent, SheetEntry } from './content.ts'

/** The sheet as it is printed from the browser: A4, black on white. */
export function Sheet({ content }: { content: SheetContent }) {
  const { entries, notes, foot, large, locale } = content
  return (
    <article class={large ? 'sheet sheet--large' : 'sheet'}>
      {entries.map((entry) => (
        <Entry entry={entry} locale={locale} />
      ))}
      <section class="sheet__notes">
        <h2>{notes.title}</h2>
        <p>{notes.hint}</p>
        {[1, 2, 3, 4].map(() => (
          <div class="sheet__line" aria-hidden="true" />
        ))}
      </section>
      <footer class="sheet__foot">
        {foot.map((line) => (
          <p>{line}</p>
        ))}
      </footer>
    </article>
  )
}

function Entry({ entry, locale }: { entry: SheetEntry; locale: Locale }) {
  const { name, organisation, summary, phone, facts, sketch, online, provenance } = entry
  return (
    <section class="sheet__entry">
      <h2>
        <Said run={name} locale={locale} />
      </h2>
      {organisation && (
        <p class="meta">
          <bdi>{organisation}</bdi>
        </p>
      )}
      {summary && (
        <p>
          <Said run={summary} locale={locale} />
        </p>
      )}
      {phone && (
        <p class="sheet__phone">
          {phone.title}: <PhoneLink number={phone.number} class="phone" />
        </p>
      )}
      <div class="sheet__body">
        <div class="sheet__facts">
          {facts.map(({ title, lines }) => (
            <section>
              <h3>{title}</h3>
              {lines.map((run) => (
                <p>
                  <Said run={run} locale={locale} />
                </p>
              ))}
            </section>
          ))}
        </div>
        <div class="sheet__side">
          {sketch && (
            <figure class="sheet__sketch">
              <h3>{sketch.title}</h3>
              <Picture drawing={sketch} />
              <figcaption>{sketch.caption}</figcaption>
            </figure>
          )}
          <div class="sheet__online">
            <h3>{online.title}</h3>
            <Picture drawing={online} class="sheet__qr" />
            <p>
              <a href={online.address}>
                <bdi class="rtl-keep">{online.address}</bdi>
              </a>
            </p>
          </div>
        </div>
      </div>
      <p class="meta">{provenance}</p>
    </section>
  )
}

function Said({ run, locale }: { run: Run; locale: Locale }) {
  if (run.locale === locale) return <>{run.text}</>
  const { tag, direction } = localeFacts(run.locale)
  return (
    <bdi lang={tag} dir={direction}>
      {run.text}
    </bdi>
  )
}

/** As a picture, so that it has an alternative text and no rights of its own. */
function Picture({ drawing, ...rest }: { drawing: Drawing; class?: string }) {
  const address = `data:image/svg+xml;base64,${Buffer.from(drawing.svg).toString('base64')}`
  return <img {...rest} src={address} alt={drawing.alt} />
}
